package dev.modelkeys.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseFailureTest {

    @TempDir
    Path directory;

    @Test
    void aRunAsRootIsToldWhatToDo() throws IOException {
        assertThat(failure("initdb: error: cannot be run as root"))
                .hasMessageContaining("ordinary user")
                .hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void anyOtherFailureIsToldInPostgreSqlsOwnWords() throws IOException {
        assertThat(failure("initdb: error: no space left\n"))
                .hasMessage("PostgreSQL failed: initdb: error: no space left");
    }

    @Test
    void aProgramThatCannotBeRunIsNamed() {
        IOException cause = new IOException("Cannot run program \"pg_ctl\"");

        assertThat(DatabaseFailure.ofServer(directory.resolve("server.log"), cause))
                .hasMessageContaining("pg_ctl")
                .hasCause(cause);
    }

    private DatabaseFailure failure(String output) throws IOException {
        Path log = Files.writeString(directory.resolve("server.log"), output);
        return DatabaseFailure.ofServer(log, new IllegalStateException("Process failed"));
    }
}
