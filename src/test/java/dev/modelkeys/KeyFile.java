package dev.modelkeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Master keys as an operator makes them: in a file that only its owner may read. */
public final class KeyFile {

    private static final int BYTES = 32;

    private KeyFile() {}

    /** The same key each time for the same name. */
    public static Path in(Path directory, String name) throws IOException {
        Path file = directory.resolve(name);
        if (Files.notExists(file)) {
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            var owned = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.writeString(Files.createFile(file, owned), Base64.getEncoder().encodeToString(key));
        }
        return file;
    }
}
