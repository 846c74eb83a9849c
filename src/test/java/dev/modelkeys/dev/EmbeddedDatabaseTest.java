package dev.modelkeys.dev;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmbeddedDatabaseTest {

    @Inject
    DataSource dataSource;

    @Test
    void theServerIsARealPostgreSql() throws SQLException {
        assertThat(show("select 1")).isEqualTo("1");
        assertThat(show("show server_version")).startsWith("17.");
    }

    private String show(String query) throws SQLException {
        try (var connection = dataSource.getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
