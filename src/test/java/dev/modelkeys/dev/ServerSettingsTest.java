package dev.modelkeys.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ServerSettingsTest {

    @Test
    void theServerIsReachedFromThisMachineOnlyAndThroughNoSocketFile() {
        assertThat(new ServerSettings(true).lines(54321))
                .contains("listen_addresses = '127.0.0.1'", "port = 54321", "unix_socket_directories = ''");
    }

    @Test
    void nobodyEntersWithoutAPassword() {
        assertThat(new ServerSettings(true).initdbArguments(Path.of("data"), Path.of("password")))
                .contains("--auth=scram-sha-256", "--pwfile=password");
    }

    @Test
    void dataThatIsKeptIsWrittenDurably() {
        assertThat(new ServerSettings(true).lines(1)).contains("fsync = on", "synchronous_commit = on");
        assertThat(new ServerSettings(true).initdbArguments(Path.of("data"), Path.of("password")))
                .doesNotContain("--no-sync");
    }

    @Test
    void dataThatIsThrownAwayIsWrittenQuickly() {
        assertThat(new ServerSettings(false).lines(1)).contains("fsync = off", "synchronous_commit = off");
        assertThat(new ServerSettings(false).initdbArguments(Path.of("data"), Path.of("password")))
                .contains("--no-sync");
    }
}
