package dev.modelkeys.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseConnectionTest {

    private static final DatabaseConnection DATABASE = new DatabaseConnection(
            "jdbc:postgresql://db.example:5433/keys?password=canary", new Properties(), DatabaseConnection.USERNAME);

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "28P01, quarkus.datasource.username, refused by",
        "28000, quarkus.datasource.username, refused by",
        "08004, quarkus.datasource.username, refused by",
        "3D000, quarkus.datasource.jdbc.url, does not exist",
        "08001, quarkus.datasource.jdbc.url, does not answer",
        "08006, quarkus.datasource.jdbc.url, does not answer",
        "08P01, quarkus.datasource.jdbc.url, PgBouncer",
        "42501, quarkus.datasource.jdbc.url, SQL state 42501"
    })
    void eachFailureNamesTheSettingToLookAt(String sqlState, String property, String text) {
        StartupProblem problem = problem(new SQLException("canary", sqlState));
        assertThat(problem.property()).isEqualTo(property);
        assertThat(problem.message()).contains(text, "database keys at db.example:5433");
    }

    @Test
    void neitherTheDriversMessageNorThePasswordIsQuoted() {
        assertThat(problem(new SQLException("canary")).line())
                .doesNotContain("canary")
                .contains("SQL state unknown");
    }

    private static StartupProblem problem(SQLException failure) {
        return DATABASE.problem(failure);
    }
}
