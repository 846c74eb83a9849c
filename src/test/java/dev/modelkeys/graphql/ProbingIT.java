package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package asks providers, and refuses what they reject. */
class ProbingIT {

    private static final FakeProvider PROVIDER = FakeProvider.open();

    @TempDir
    static Path directory;

    private static Production production;
    private static ProbedKeys keys;

    @BeforeAll
    static void start() throws IOException {
        production = Production.alone(Map.of(
                "MODELKEYS_PROBE_ON_SAVE", "enforce",
                "MODELKEYS_EGRESS_ALLOW", "127.0.0.0/8",
                "MODELKEYS_CATALOG_DIRECTORY", Probing.catalog(directory).toString()));
        keys = new ProbedKeys(production.api(), PROVIDER);
        keys.startAfresh();
    }

    @AfterAll
    static void stop() throws IOException {
        production.close();
        PROVIDER.close();
    }

    @Test
    @DisplayName("G21: what the provider rejects is refused, and what it accepts is stored with its verdict")
    void onSave() {
        assertThat(keys.add(FakeProvider.BAD).problems()).containsExactly("CREDENTIAL_REJECTED input.values.api_key");
        String id = keys.added(FakeProvider.GOOD);
        assertThat(keys.read(id).text("credential.health.verdict")).isEqualTo("VALID");
        assertThat(keys.test(id).text("testCredential.health.message"))
                .isEqualTo("The provider accepts this credential.");
        assertThat(keys.test(id, "api_key", FakeProvider.SILENT).text("testCredential.health.verdict"))
                .isEqualTo("UNREACHABLE");
        assertThat(String.join("\n", production.server().outputSoFar())).doesNotContain("-key-of-this-test");
    }

    @Test
    @DisplayName("A provider in a private network is asked only where the operator says so")
    void elsewhere() {
        List<Map<String, String>> values = ProbedKeys.values(FakeProvider.GOOD, "http://192.168.0.1");
        Reply refused = keys.test(Map.of("owner", Map.of("providerId", Probing.PROVIDER), "values", values));

        assertThat(refused.problems()).containsExactly("ADDRESS_NOT_ALLOWED input.values.base");
    }
}
