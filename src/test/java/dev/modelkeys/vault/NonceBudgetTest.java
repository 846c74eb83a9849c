package dev.modelkeys.vault;

import static dev.modelkeys.vault.KeyFixture.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import dev.modelkeys.FreshDatabase;
import dev.modelkeys.SetClock;
import dev.modelkeys.database.SqlFixture;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("K-04: limit on the uses of a data key")
class NonceBudgetTest {

    private static final long LIMIT = 10;
    private static final long BLOCK = 3;

    private final FreshDatabase database = FreshDatabase.migrated();
    private final DataKeyTable table =
            new DataKeyTable(SqlFixture.on(database.dataSource()), SqlFixture.locksOn(database.dataSource()));
    private final AesGcm cipher = new AesGcm();
    private final KeyWrap wrap = new KeyWrap(KeyFixture.masterKeys(0), cipher);

    @BeforeEach
    void createKey() {
        KeyFixture.register(database.dataSource(), KeyFixture.masterKeys(0));
        table.insertNext(WORKSPACE, wrap.freshKey(WORKSPACE, 1));
    }

    @Test
    void isSharedByAllServers() {
        NonceBudget one = budget();
        NonceBudget other = budget();
        long taken = IntStream.range(0, 20)
                .filter(i -> (i % 2 == 0 ? one : other).take(WORKSPACE, 1))
                .count();
        assertThat(taken).isEqualTo(9);
        assertThat(database.text("select uses::text from data_key")).isEqualTo("9");
    }

    @Test
    void aRestartForfeitsReservedUses() {
        assertThat(budget().take(WORKSPACE, 1)).isTrue();
        assertThat(budget().take(WORKSPACE, 1)).isTrue();
        assertThat(database.text("select uses::text from data_key")).isEqualTo("6");
    }

    @Test
    void aMissingKeyHasNoUses() {
        assertThat(budget().take(WORKSPACE, 2)).isFalse();
    }

    @Test
    void anExhaustedKeyHasOneSuccessorForAllServers() {
        List<Vault> servers = List.of(server(), server());
        List<Integer> versions = IntStream.range(0, 20)
                .mapToObj(i -> servers.get(i % 2).seal(Secret.of("sk-canary"), KeyFixture.PLACE))
                .map(Ciphertext::dataKeyVersion)
                .toList();
        assertThat(versions).containsOnly(1, 2, 3);
        assertThat(versions.stream().filter(version -> version == 1)).hasSizeLessThanOrEqualTo((int) LIMIT);
        assertThat(database.text("select string_agg(version::text, ',' order by version) from data_key"))
                .isEqualTo("1,2,3");
    }

    private Vault server() {
        return new Vault(new DataKeys(table, wrap, budget(), new SetClock()), cipher, new IntegrityFailures());
    }

    private NonceBudget budget() {
        return new NonceBudget(table, new TransactionSynchronizationRegistryImple(), LIMIT, BLOCK);
    }
}
