package dev.modelkeys.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.dev.Administrator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VaultInTransactionTest {

    private final UUID workspace = UUID.randomUUID();

    @Inject
    Vault vault;

    private final DataSource dataSource = Administrator.dataSource();

    @AfterEach
    void deleteWorkspace() throws SQLException {
        execute("delete from data_key where workspace_id = '" + workspace + "'");
        execute("delete from workspace where id = '" + workspace + "'");
    }

    @Test
    void theFirstWorkspaceHasAKeyAfterTheStartup() {
        assertThat(vault.seal(Secret.of("sk-canary"), KeyFixture.PLACE).dataKeyVersion())
                .isEqualTo(1);
        assertThat(vault.holds(KeyFixture.WORKSPACE, 1)).isTrue();
    }

    @Test
    void aKeyOutlivesTheTransactionThatCreatedIt() throws SQLException {
        execute("insert into workspace (id, name) values ('" + workspace + "', '" + workspace + "')");
        EncryptionContext context =
                new EncryptionContext(workspace, KeyFixture.KEYRING, KeyFixture.CREDENTIAL, "api_key", 1);
        QuarkusTransaction.begin();
        vault.createDataKey(workspace);
        Ciphertext sealed = vault.seal(Secret.of("sk-canary"), context);
        QuarkusTransaction.rollback();
        assertThat(keysOfWorkspace()).isOne();
        assertThat(vault.open(sealed, context).reveal()).isEqualTo("sk-canary");
    }

    private int keysOfWorkspace() throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select count(*) from data_key where workspace_id = ?")) {
            select.setObject(1, workspace);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
