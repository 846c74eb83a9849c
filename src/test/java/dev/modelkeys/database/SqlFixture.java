package dev.modelkeys.database;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Statements without a container, each in a transaction of its own. */
public final class SqlFixture {

    private SqlFixture() {}

    public static Sql on(DataSource dataSource) {
        return new Sql(dataSource, new TransactionSynchronizationRegistryImple());
    }

    public static StatementFailed connectionLost() {
        return new StatementFailed(new SQLException("connection lost", "08006"));
    }

    public static WorkspaceLocks locksOn(DataSource dataSource) {
        return new WorkspaceLocks(on(dataSource));
    }
}
