package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.dev.Administrator;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every mutation but a test takes an idempotency key and returns it. */
@QuarkusTest
class RetriedMutationsTest {

    private static final String KEY = "a key of the client";

    private Fixture given;

    @BeforeEach
    void aWorkspace() {
        given = Fixture.in("retried");
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        given.people().leave();
        String other = Administrator.text("select id::text from workspace where name = 'audited too'");
        if (!other.isEmpty()) {
            Administrator.removeWorkspace(other);
        }
    }

    @ParameterizedTest
    @EnumSource(value = MutationCase.class, mode = EnumSource.Mode.EXCLUDE, names = "testCredential")
    @DisplayName("C-08: a mutation that is sent again is answered again and not done again")
    void isDoneOnce(MutationCase mutation) throws SQLException {
        Api api = mutation.allowed(given);
        AuditReader audit = mutation.book(given);
        String key = KEY + " " + given.people().workspace();

        Reply first = mutation.keyed(api, mutation.input(given), key);
        Reply again = mutation.keyed(api, mutation.input(given), key);

        assertThat(first.text(mutation.name() + ".clientMutationId")).isEqualTo(key);
        assertThat(first.problems()).isEmpty();
        assertThat(again).isEqualTo(first);
        assertThat(audit.actions()).containsExactlyInAnyOrderElementsOf(mutation.entries());
    }

    @ParameterizedTest
    @EnumSource(value = MutationCase.class, mode = EnumSource.Mode.EXCLUDE, names = "testCredential")
    @DisplayName("C-08: a refusal returns the key too")
    void aRefusalReturnsTheKey(MutationCase mutation) {
        Reply refused = mutation.keyed(mutation.allowed(given), mutation.wrongInput(), KEY);

        assertThat(refused.problems()).isNotEmpty();
        assertThat(refused.text(mutation.name() + ".clientMutationId")).isEqualTo(KEY);
    }

    @ParameterizedTest
    @EnumSource(value = MutationCase.class, mode = EnumSource.Mode.EXCLUDE, names = "testCredential")
    @DisplayName("C-08: the same key with another input is refused")
    void anotherInputIsRefused(MutationCase mutation) {
        Api api = mutation.allowed(given);
        String key = KEY + " once " + given.people().workspace();
        assertThat(mutation.keyed(api, mutation.input(given), key).problems()).isEmpty();

        assertThat(mutation.keyed(api, mutation.wrongInput(), key).problems())
                .containsExactly("IDEMPOTENCY_KEY_REUSED input.clientMutationId");
    }
}
