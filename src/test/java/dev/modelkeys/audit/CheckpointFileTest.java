package dev.modelkeys.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {

    private static final Checkpoint END =
            new Checkpoint(new UUID(0, 1), 7, "ab".repeat(32), Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir
    private Path directory;

    @Test
    void noFileHoldsNothing() {
        assertThat(file().read()).isEmpty();
    }

    @Test
    void theNextOneTakesItsPlaceAndNothingElseIsLeft() throws IOException {
        file().write(List.of(), Instant.EPOCH);
        file().write(List.of(END), Instant.EPOCH);

        assertThat(file().read()).containsExactly(END);
        assertThat(directory).isDirectoryContaining(file().path()::equals);
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void onlyItsOwnerReadsIt() throws IOException {
        file().write(List.of(END), Instant.EPOCH);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().path())))
                .isEqualTo("rw-------");
    }

    @Test
    void whatCannotBeReplacedStays() throws IOException {
        file().write(List.of(END), Instant.EPOCH);
        CheckpointFile gone = new CheckpointFile(directory.resolve("none").resolve("checkpoints"));

        assertThatThrownBy(() -> gone.write(List.of(END), Instant.EPOCH)).isInstanceOf(UncheckedIOException.class);
        assertThat(file().read()).containsExactly(END);
    }

    private CheckpointFile file() {
        return new CheckpointFile(directory.resolve("checkpoints.json"));
    }
}
