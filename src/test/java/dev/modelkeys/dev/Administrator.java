package dev.modelkeys.dev;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

/** Superuser of the PostgreSQL that the tests run on: unlike the server, sees every row of every workspace. */
public final class Administrator {

    private Administrator() {}

    public static DataSource dataSource() {
        Config config = ConfigProvider.getConfig();
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(config.getValue(DevelopmentConfig.URL, String.class));
        dataSource.setUser(Cluster.SUPERUSER);
        dataSource.setPassword(config.getValue(DevelopmentConfig.PASSWORD, String.class));
        return dataSource;
    }

    public static void execute(String sql) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All rows of a workspace, including its audit. */
    public static void removeWorkspace(String workspace) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of(
                    "mutation_done",
                    "audit_entry",
                    "audit_head",
                    "audit_key",
                    "api_token",
                    "credential_health",
                    "credential_cooldown",
                    "credential_quota",
                    "credential_usage",
                    "health_version",
                    "policy_version",
                    "pool",
                    "model_switch",
                    "lease",
                    "lease_group",
                    "lease_head",
                    "credential",
                    "keyring",
                    "installation",
                    "data_key",
                    "key_owner")) {
                statement.execute("delete from " + table + " where workspace_id = '" + workspace + "'");
            }
            statement.execute("delete from workspace where id = '" + workspace + "'");
        }
    }

    /** Returns once some transaction waits for a lock. */
    public static void awaitLockWait() throws SQLException, InterruptedException {
        String waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";
        for (int i = 0; i < 400 && text(waiting).equals("0"); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        if (text(waiting).equals("0")) {
            throw new AssertionError("No transaction waits for a lock.");
        }
    }

    /** The first column of the first row, or an empty text. */
    public static String text(String query) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
