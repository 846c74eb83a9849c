package dev.modelkeys.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.ModelkeysConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyFileSourceTest {

    private static final String HOW_TO_MAKE_ONE = "openssl rand -base64 32 > FILE && chmod 600 FILE";

    private static final StartupCheck CHECK =
            settings -> MasterKeySource.ofPackagedServer(settings).read();

    @TempDir
    private Path directory;

    @Test
    void aGoodKeyIsAccepted() throws IOException {
        assertThat(check(SettingsBuilder.key(directory, 0).toString())).isNull();
    }

    @Test
    @DisplayName("K-05: without a key the line names the setting and how to make a key")
    void noKeyIsRefused() {
        assertThat(SettingsBuilder.problem(CHECK, Map.of()))
                .get()
                .extracting(StartupProblem::property, StartupProblem::message)
                .containsExactly(
                        "modelkeys.master-key.file",
                        "is not set, nor is modelkeys.master-key.directory; make one with: " + HOW_TO_MAKE_ONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void aBlankSettingIsNone(String blank) {
        assertThat(check(blank)).startsWith("is not set");
    }

    @Test
    void aMissingFileIsRefusedAndNotCreated() {
        Path missing = directory.resolve("none.key");
        assertThat(check(missing.toString()))
                .isEqualTo("names " + missing + ", which does not exist; make one with: " + HOW_TO_MAKE_ONE);
        assertThat(missing).doesNotExist();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHg==, 'holds 31 bytes, and a key has 32'",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, 'holds one byte 32 times over, which is no key'",
        "'correct horse battery staple', 'is not base64'"
    })
    @DisplayName("K-07: a malformed key is refused and not quoted")
    void aMalformedKeyIsRefused(String text, String reason) throws IOException {
        Path file = SettingsBuilder.key(directory, text);
        assertThat(check(file.toString()))
                .startsWith("names " + file + ", which " + reason)
                .contains(HOW_TO_MAKE_ONE)
                .doesNotContain(text);
    }

    @Test
    @DisplayName("K-07: a key that other accounts may read is refused")
    @DisabledOnOs(OS.WINDOWS)
    void anOpenFileIsRefused() throws IOException {
        Path file = SettingsBuilder.key(directory, 0);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(check(file.toString())).contains("open to other accounts (rw-r-----)", "chmod 600 FILE");
    }

    @Nullable private static String check(String file) {
        return SettingsBuilder.problem(CHECK, Map.of(ModelkeysConfig.MasterKey.FILE, file))
                .map(StartupProblem::message)
                .orElse(null);
    }
}
