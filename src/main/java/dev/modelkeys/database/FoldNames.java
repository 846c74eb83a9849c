package dev.modelkeys.database;

import dev.modelkeys.kernel.Confusables;
import dev.modelkeys.kernel.Text;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Migration 56: computes the columns that the server folds from the names of existing rows. The database cannot: how it folds
 * depends on its locale.
 */
public final class FoldNames implements JavaMigration {

    private static final int BATCH = 1000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("56");
    }

    @Override
    public String getDescription() {
        return "fold names";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        fill(connection, "select name, id from workspace", "update workspace set name_key = ? where id = ?", Text::key);
        seeingAllRows(
                connection,
                "keyring",
                () -> fill(
                        connection,
                        "select model_name, workspace_id, id from keyring where model_name is not null",
                        "update keyring set model_key = ? where workspace_id = ? and id = ?",
                        Text::key));
        seeingAllRows(
                connection,
                "credential",
                () -> fill(
                        connection,
                        "select name_key, workspace_id, id from credential",
                        "update credential set name_look = ? where workspace_id = ? and id = ?",
                        Confusables::look));
    }

    private interface Work {
        void run() throws SQLException;
    }

    /** Row-level security holds for the owner of a table too, unless it is not forced. */
    private static void seeingAllRows(Connection connection, String table, Work work) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table " + table + " no force row level security");
            work.run();
            statement.execute("alter table " + table + " force row level security");
        }
    }

    /** @param select the name, and then the primary key */
    private static void fill(Connection connection, String select, String update, Function<String, Object> folding)
            throws SQLException {
        try (Statement read = connection.createStatement();
                PreparedStatement write = connection.prepareStatement(update)) {
            read.setFetchSize(BATCH);
            int batched = 0;
            try (ResultSet rows = read.executeQuery(select)) {
                while (rows.next()) {
                    write.setObject(1, folding.apply(rows.getString(1)));
                    for (int column = 2; column <= rows.getMetaData().getColumnCount(); column++) {
                        write.setObject(column, rows.getObject(column));
                    }
                    write.addBatch();
                    if (++batched % BATCH == 0) {
                        write.executeBatch();
                    }
                }
            }
            write.executeBatch();
        }
    }
}
