package dev.modelkeys.dev;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** PostgreSQL's programs for this platform: an archive on the class path, unpacked once into a directory of our own. */
final class Binaries {

    private static final int NAME_LENGTH = 12;

    private Binaries() {}

    static Path unpackedUnder(Path parent) {
        byte[] archive = archive();
        Path directory = PrivateFiles.directory(parent).resolve(name(archive)).toAbsolutePath();
        if (!Files.isDirectory(directory)) {
            unpack(archive, directory);
        }
        return directory;
    }

    private static byte[] archive() {
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system(System.getProperty("os.name")), System.getProperty("os.arch"))) {
            return in.readAllBytes();
        } catch (IOException | IllegalStateException e) {
            throw new DatabaseFailure("The class path holds no PostgreSQL for this kind of machine.", e);
        }
    }

    static String system(String name) {
        return name.startsWith("Windows") ? "Windows" : name.startsWith("Mac") ? "Darwin" : "Linux";
    }

    private static String name(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest).substring(0, NAME_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(byte[] archive, Path directory) {
        try {
            Path draft = Files.createTempDirectory(directory.getParent(), "unpacking-");
            Archive.unpack(new ByteArrayInputStream(archive), draft);
            moveUnlessThere(draft, directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Several test runs may unpack at once; the first one's copy is the one that stays. */
    private static void moveUnlessThere(Path draft, Path directory) throws IOException {
        try {
            Files.move(draft, directory);
        } catch (FileSystemException e) {
            PrivateFiles.delete(draft);
            if (!Files.isDirectory(directory)) {
                throw e;
            }
        }
    }
}
