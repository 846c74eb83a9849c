package dev.modelkeys.start;

import dev.modelkeys.FreshDatabase;
import dev.modelkeys.ModelkeysConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Builds settings and key files as an operator writes them. */
final class SettingsBuilder {

    private static final int KEY_BYTES = 32;
    private static final Map<String, String> PACKAGE = Map.of(
            "quarkus.http.host",
            "127.0.0.1",
            "quarkus.http.port",
            "0",
            "quarkus.management.port",
            "0",
            "quarkus.datasource.jdbc.new-connection-sql",
            "set role modelkeys_app; set lock_timeout = '3s'",
            "smallrye.config.mapping.validate-unknown",
            "false");

    private SettingsBuilder() {}

    static SmallRyeConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(
                        new PropertiesConfigSource(properties, "given", 1000),
                        new PropertiesConfigSource(PACKAGE, "package", 1))
                .build();
    }

    static Optional<StartupProblem> problem(StartupCheck check, Map<String, String> properties) {
        return check.problem(Settings.of(config(properties)));
    }

    static Map<String, String> properties(FreshDatabase database, Path key) {
        return new HashMap<>(Map.of(
                DatabaseConnection.ADDRESS, database.address(),
                DatabaseConnection.USERNAME, database.user(),
                ModelkeysConfig.MasterKey.FILE, key.toString()));
    }

    /** A key file for its owner only; the key's bytes count up from the first. */
    static Path key(Path directory, int first) throws IOException {
        byte[] raw = new byte[KEY_BYTES];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (byte) (first + i);
        }
        return key(directory, Base64.getEncoder().encodeToString(raw) + "\n");
    }

    static Path key(Path directory, String text) throws IOException {
        Path file = Files.writeString(Files.createTempFile(directory, "master", ".key"), text);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return file;
    }
}
