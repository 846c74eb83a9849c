package dev.modelkeys.dev;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class EmbeddedDatabaseTest {

    @Inject
    DataSource dataSource;

    @Test
    void answers() throws SQLException {
        assertThat(ask("select 1")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "password_encryption, scram-sha-256",
        "listen_addresses, 127.0.0.1",
        "server_encoding, UTF8",
        "fsync, off",
    })
    void isClosedToOthersTheSameEverywhereAndQuick(String setting, String value) throws SQLException {
        assertThat(ask("select current_setting('" + setting + "')")).isEqualTo(value);
    }

    @Test
    void theServerWorksAsARoleThatOwnsAndRulesNothing() throws SQLException {
        assertThat(ask("select rolsuper or rolcreaterole or rolbypassrls from pg_roles where rolname = current_user"))
                .isEqualTo("f");
        assertThat(ask("select count(*) from pg_class where relowner = current_user::regrole"))
                .isEqualTo("0");
        assertThat(ask("select pg_get_userbyid(datdba) = session_user from pg_database"
                        + " where datname = current_database()"))
                .isEqualTo("t");
    }

    private String ask(String query) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
