package dev.modelkeys.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Lock of a directory, for one process at a time. The operating system releases the lock of a process that was killed. */
record DirectoryLock(ClusterDirectory directory, FileChannel channel) implements AutoCloseable {

    /** Empty while another process, or another caller in this one, holds the lock. */
    static Optional<DirectoryLock> tryLock(ClusterDirectory directory) {
        directory.create();
        try {
            FileChannel channel =
                    FileChannel.open(directory.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isGranted(channel)) {
                return Optional.of(new DirectoryLock(directory, channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isGranted(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
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
