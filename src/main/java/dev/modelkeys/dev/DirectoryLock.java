package dev.modelkeys.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Lock of a directory, for one process at a time. The operating system releases the lock of a process that was killed. */
record DirectoryLock(ClusterDirectory directory, FileChannel channel) implements AutoCloseable {

    /** Closing any channel to a file releases the lock that this process has on it (POSIX), so that these stay open. */
    private static final Queue<FileChannel> LEFT_OPEN = new ConcurrentLinkedQueue<>();

    /** Empty while another process, or another caller in this one, holds the lock. */
    static Optional<DirectoryLock> tryLock(ClusterDirectory directory) {
        directory.create();
        try {
            return tryLock(
                    directory, FileChannel.open(directory.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<DirectoryLock> tryLock(ClusterDirectory directory, FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new DirectoryLock(directory, channel));
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // As good as held by another one.
        }
        LEFT_OPEN.add(channel);
        return Optional.empty();
    }

    boolean isHeld() {
        return channel.isOpen();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
