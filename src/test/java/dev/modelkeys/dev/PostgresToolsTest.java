package dev.modelkeys.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresToolsTest {

    @TempDir
    Path directory;

    @Test
    void whoRunsAsRootIsToldWhatToDo() {
        assertThat(PostgresTools.failure("initdb", "initdb: error: cannot be run as root"))
                .hasMessageContaining("ordinary user")
                .hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void anyOtherFailureIsToldInPostgreSqlsOwnWords() {
        assertThat(PostgresTools.failure("initdb", "initdb: error: no space left\n"))
                .hasMessage("PostgreSQL's initdb failed: initdb: error: no space left");
    }

    @Test
    void aMissingProgramIsNamed() {
        PostgresTools programs = new PostgresTools(directory, directory.resolve("command.log"));

        assertThatThrownBy(() -> programs.run("pg_ctl"))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining("pg_ctl");
    }
}
