package dev.modelkeys.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.dev.Administrator;
import dev.modelkeys.workspace.Workspace;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Row-level security of PostgreSQL isolates workspaces, whatever a statement selects. */
@QuarkusTest
class WallsTest {

    private static final String COUNT = "select count(*) from installation where provider_id = 'wall'";
    private static final String TABLES_OF_WORKSPACES =
            """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and a.attname = 'workspace_id'
                and c.relname <> 'key_owner' -- Ids only, for looping over workspaces.
            """;

    private final DataSource administrator = Administrator.dataSource();

    @Inject
    DataSource server;

    @Inject
    Sql sql;

    @BeforeEach
    void insertRow() throws SQLException {
        execute(
                administrator,
                "insert into installation (workspace_id, provider_id, installed_at) values ('" + Workspace.FIRST
                        + "', 'wall', now())");
    }

    @AfterEach
    void deleteRow() throws SQLException {
        execute(administrator, "delete from installation where provider_id = 'wall'");
    }

    @Test
    @DisplayName("Z-05: row-level security is on for every table with a workspace, for the owner of the table too")
    void everyTableHasRowLevelSecurity() throws SQLException {
        List<String> all = texts(administrator, TABLES_OF_WORKSPACES);

        assertThat(all).contains("installation", "keyring", "credential", "data_key", "api_token", "audit_entry");
        assertThat(texts(administrator, TABLES_OF_WORKSPACES + " and c.relrowsecurity and c.relforcerowsecurity"))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    @DisplayName("Z-05: the role of the server owns nothing and cannot bypass row-level security")
    void theRoleOfTheServerIsBound() throws SQLException {
        String role =
                "select current_user || ' ' || rolsuper || ' ' || rolbypassrls from pg_roles where rolname = current_user";

        assertThat(texts(server, role)).containsExactly("modelkeys_app false false");
        assertThat(texts(server, "select relname from pg_class where relowner = current_user::regrole"))
                .isEmpty();
    }

    @Test
    @DisplayName("Z-05: a connection without a workspace sees no rows")
    void noRowsAreVisibleWithoutAWorkspace() throws SQLException {
        assertThat(texts(server, COUNT)).containsExactly("0");
    }

    @Test
    @DisplayName("Z-05: a transaction sees the rows of one workspace, and the connection forgets it afterwards")
    void oneWorkspaceIsVisibleAtATime() throws SQLException {
        for (int i = 0; i < 20; i++) {
            assertThat(sql.count(Workspace.FIRST, COUNT, List.of())).isEqualTo(1);
            assertThat(sql.count(new UUID(0, 77), COUNT, List.of())).isZero();
            assertThat(texts(server, COUNT)).containsExactly("0");
        }
    }

    private static void execute(DataSource dataSource, String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement runs = connection.createStatement()) {
            runs.execute(statement);
        }
    }

    private static List<String> texts(DataSource dataSource, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
