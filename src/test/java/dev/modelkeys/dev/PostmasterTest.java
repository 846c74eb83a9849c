package dev.modelkeys.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTest {

    private static final List<String> LINES =
            List.of("4711", "/data", "1790000000", "54321", "", "127.0.0.1", "", "ready");

    @TempDir
    Path data;

    @Test
    void isReadFromThePidFileInTheDataDirectory() throws IOException {
        Files.write(data.resolve("postmaster.pid"), LINES);

        assertThat(Postmaster.of(data)).contains(new Postmaster(4711, 54321));
    }

    @Test
    void noPidFileMeansNoServer() throws IOException {
        assertThat(Postmaster.of(data)).isEmpty();
    }

    @Test
    void aPidFileThatIsStillBeingWrittenMeansNoServerYet() {
        assertThat(Postmaster.parse(LINES.subList(0, 3))).isEmpty();
    }

    @Test
    void aProcessThatIsNotPostgreSqlIsNotTheServerOfThePidFile() {
        assertThat(new Postmaster(ProcessHandle.current().pid(), 54321).isRunning())
                .isFalse();
    }
}
