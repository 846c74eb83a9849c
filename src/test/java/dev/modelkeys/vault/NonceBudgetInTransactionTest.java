package dev.modelkeys.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.dev.Administrator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("K-04: uses that a transaction reserves")
class NonceBudgetInTransactionTest {

    private static final long LIMIT = 100;
    private static final long BLOCK = 10;

    private final UUID workspace = UUID.randomUUID();

    private final DataSource dataSource = Administrator.dataSource();

    @Inject
    DataKeyTable table;

    @Inject
    DataKeys dataKeys;

    @Inject
    TransactionSynchronizationRegistry transactions;

    private NonceBudget budget;

    @BeforeEach
    void createKey() throws SQLException {
        execute("insert into workspace (id, name) values ('" + workspace + "', '" + workspace + "')");
        dataKeys.create(workspace);
        budget = new NonceBudget(table, transactions, LIMIT, BLOCK);
    }

    @AfterEach
    void deleteWorkspace() throws SQLException {
        execute("delete from data_key where workspace_id = '" + workspace + "'");
        execute("delete from workspace where id = '" + workspace + "'");
    }

    @Test
    void areSharedAfterTheCommit() throws SQLException {
        QuarkusTransaction.requiringNew().run(() -> take(3));
        take(7);
        assertThat(reserved()).isEqualTo(10);
        take(1);
        assertThat(reserved()).isEqualTo(20);
    }

    @Test
    @DisplayName("are owed after a rollback, because the encryptions took place")
    void areOwedAfterARollback() throws SQLException {
        QuarkusTransaction.begin();
        take(3);
        QuarkusTransaction.rollback();
        assertThat(reserved()).isZero();
        take(7);
        assertThat(reserved()).isEqualTo(10);
        take(1);
        assertThat(reserved()).isEqualTo(20);
    }

    @Test
    void oneBlockIsEnoughForManySecretsOfATransaction() throws SQLException {
        QuarkusTransaction.requiringNew().run(() -> take(25));
        assertThat(reserved()).isEqualTo(30);
        take(5);
        assertThat(reserved()).isEqualTo(30);
    }

    private void take(int count) {
        for (int i = 0; i < count; i++) {
            assertThat(budget.take(workspace, 1)).isTrue();
        }
    }

    private int reserved() throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select uses from data_key where workspace_id = ?")) {
            select.setObject(1, workspace);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
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
