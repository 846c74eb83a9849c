package dev.modelkeys.graphql;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Server that asks providers on this machine, and refuses to store what they reject. */
public final class Probing implements QuarkusTestProfile {

    public static final String PROVIDER = "fake";
    static final String PAID = "paid";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "modelkeys.probe.on-save", "enforce",
                "modelkeys.probe.per-minute", "60",
                "modelkeys.probe.concurrent", "200",
                "modelkeys.egress.allow", "127.0.0.0/8",
                "modelkeys.catalog.directory",
                        catalog(Path.of("target", "probing")).toString());
    }

    public static Path catalog(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(PROVIDER + ".json"), FakeProvider.file(PROVIDER, false));
            Files.writeString(directory.resolve(PAID + ".json"), FakeProvider.file(PAID, true));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
