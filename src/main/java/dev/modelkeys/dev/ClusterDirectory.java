package dev.modelkeys.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.apache.commons.io.FileUtils;

/** Directory of one embedded server, closed to other users. Its lock file stands beside it, so that both can be deleted. */
record ClusterDirectory(Path path) {

    private static final int PASSWORD_BYTES = 24;
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    ClusterDirectory {
        path = path.toAbsolutePath().normalize();
    }

    Path data() {
        return path.resolve("data");
    }

    /** Exists only while a data directory is made, and after that was interrupted. */
    Path unfinished() {
        return path.resolve("unfinished");
    }

    Path passwordFile() {
        return path.resolve("password");
    }

    Path log() {
        return path.resolve("server.log");
    }

    Path lock() {
        return path.resolveSibling(path.getFileName() + ".lock");
    }

    String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void create() {
        try {
            Files.createDirectories(path.getParent());
            Files.createDirectories(path, mode("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what an interrupted first start has left, and draws the password that the new server will ask for. */
    void prepareFirstStart() throws IOException {
        FileUtils.deleteDirectory(data().toFile());
        Files.deleteIfExists(passwordFile());
        byte[] password = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(password);
        Files.createFile(passwordFile(), mode("rw-------"));
        Files.writeString(passwordFile(), HexFormat.of().formatHex(password));
        Files.writeString(unfinished(), "");
    }

    void finishFirstStart() {
        try {
            Files.deleteIfExists(unfinished());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            FileUtils.deleteDirectory(path.toFile());
            Files.deleteIfExists(lock());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] mode(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
