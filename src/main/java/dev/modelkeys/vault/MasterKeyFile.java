package dev.modelkeys.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;

/**
 * File with one master key: 32 bytes in base64, with or without a line end.
 */
public record MasterKeyFile(Path path) {

    private static final int LONGEST = 1024;

    public boolean isMissing() {
        return Files.notExists(path);
    }

    /** Rejects a file that another account of this machine, except root, may read, change or replace. */
    public void requirePrivate() {
        if (!Files.isRegularFile(path) || !hasPosixPermissions()) {
            return;
        }
        try {
            PrivateFile.of(path).require();
        } catch (IOException e) {
            throw unreadable();
        }
    }

    public MasterKey read() {
        if (isMissing()) {
            throw UnusableMasterKey.absent("does not exist");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw UnusableMasterKey.unfit("is not a regular file; name the file itself");
        }
        byte[] text = new byte[0];
        try (InputStream file = Files.newInputStream(path)) {
            text = file.readNBytes(LONGEST);
            return MasterKey.ofBase64(text);
        } catch (IOException e) {
            throw unreadable();
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    /** Generates a key for development; in production the operator provides one. */
    public void generate() {
        byte[] raw = new AesGcm().freshKey();
        byte[] text = Base64.getEncoder().encode(raw);
        try {
            Path directory = path.toAbsolutePath().getParent();
            if (directory != null && Files.notExists(directory)) {
                Files.createDirectories(directory, only("rwx------"));
            }
            Files.write(Files.createFile(path, only("rw-------")), text);
        } catch (IOException e) {
            throw UnusableMasterKey.unfit("cannot be created; allow this account to write to its directory");
        } finally {
            Arrays.fill(raw, (byte) 0);
            Arrays.fill(text, (byte) 0);
        }
    }

    private static UnusableMasterKey unreadable() {
        return UnusableMasterKey.unfit("cannot be read by this account; " + PrivateFile.handOver("FILE"));
    }

    private FileAttribute<?>[] only(String permissions) {
        return hasPosixPermissions()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private boolean hasPosixPermissions() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
