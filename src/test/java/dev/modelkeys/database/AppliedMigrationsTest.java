package dev.modelkeys.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.dev.Administrator;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The server applies migrations in Java as it does scripts. */
@QuarkusTest
class AppliedMigrationsTest {

    @Test
    void migrationsInJavaAreApplied() throws SQLException {
        assertThat(Administrator.text(
                        "select string_agg(script, ' ' order by installed_rank) from flyway_schema_history"
                                + " where success and type <> 'SQL'"))
                .isEqualTo(FoldNames.class.getName());
    }
}
