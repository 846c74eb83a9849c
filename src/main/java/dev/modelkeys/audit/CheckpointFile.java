package dev.modelkeys.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Where checkpoints are kept: outside the database, so that whoever sets that back does not set them back, too. */
public record CheckpointFile(Path path) {

    /** @throws UnusableCheckpoints if there is something else in the place of the file, or no place for it */
    public void requireUsable() {
        Path directory = directory();
        if (!Files.isDirectory(directory)) {
            throw new UnusableCheckpoints("is in a directory that does not exist; make it first");
        }
        if (!Files.isWritable(directory)) {
            throw new UnusableCheckpoints(
                    "is in a directory that this account may not write to; the server replaces the file there");
        }
        read();
    }

    /** None where there is no file yet. */
    List<Checkpoint> read() {
        try {
            return CheckpointFormat.read(new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UnusableCheckpoints("cannot be read by this account");
        }
    }

    /** All of it or nothing: whoever reads the file finds what was there or what is there now. */
    void write(Collection<Checkpoint> checkpoints, Instant now) {
        try {
            // For its owner's eyes only, as Java makes temporary files.
            Path next = Files.createTempFile(directory(), ".checkpoints", ".tmp");
            try {
                fill(next, CheckpointFormat.write(checkpoints, now));
                Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private Path directory() {
        Path directory = path.toAbsolutePath().getParent();
        return directory == null ? path : directory;
    }
}
