package dev.modelkeys.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MasterKeySourceTest {

    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String ID = "2bddc078c0b5";

    @TempDir
    private Path directory;

    private final Map<String, String> properties = new HashMap<>();

    @Test
    void twoSourcesAreOneTooMany() throws IOException {
        properties.put(MasterKeySettings.FILE, SettingsBuilder.key(directory, 0).toString());
        properties.put(MasterKeySettings.VALUE, KEY);
        assertThat(refusal())
                .isEqualTo(new StartupProblem(
                        "modelkeys.master-key.value", "is set beside modelkeys.master-key.file; set only one of them"));
    }

    @Nested
    class InDevelopment {

        @Test
        @DisplayName("K-08: development makes a key once and goes on with it")
        void aKeyIsMadeOnce() {
            MasterKeySource development = new FileKeySource(Optional.of(directory.resolve("made/dev.key")), false);
            assertThat(development.read().primary().id())
                    .isEqualTo(development.read().primary().id());
        }

        @Test
        void noneIsMadeWhereNoPlaceIsNamed() {
            assertThatExceptionOfType(StartupFailed.class)
                    .isThrownBy(() -> new FileKeySource(Optional.empty(), false).read());
        }
    }

    @Test
    void productionMakesNone() {
        Path missing = directory.resolve("made/prod.key");
        assertThatExceptionOfType(StartupFailed.class)
                .isThrownBy(() -> new FileKeySource(Optional.of(missing), true).read());
        assertThat(missing.getParent()).doesNotExist();
    }

    @Nested
    @DisabledOnOs(OS.WINDOWS)
    class InADirectory {

        @BeforeEach
        void mountLikeKubernetes() throws IOException {
            Path data = Files.createDirectory(directory.resolve("..2026_11_23"));
            Files.move(SettingsBuilder.key(directory, 0), data.resolve("2026"));
            Files.move(SettingsBuilder.key(directory, 100), data.resolve("2025"));
            Files.createSymbolicLink(directory.resolve("..data"), data.getFileName());
            Files.createSymbolicLink(directory.resolve("2026"), Path.of("..data/2026"));
            Files.createSymbolicLink(directory.resolve("2025"), Path.of("..data/2025"));
            properties.put(MasterKeySettings.DIRECTORY, directory.toString());
            properties.put(MasterKeySettings.PRIMARY, "2026");
        }

        @Test
        void theNamedKeyIsThePrimaryOne() {
            assertThat(source().read().primary().id()).isEqualTo(ID);
            properties.put(MasterKeySettings.PRIMARY, "2025");
            assertThat(source().read().primary().id()).isNotEqualTo(ID);
        }

        @Test
        void onePrimaryKeyHasToBeNamed() {
            properties.remove(MasterKeySettings.PRIMARY);
            assertThat(refusal())
                    .isEqualTo(new StartupProblem(
                            "modelkeys.master-key.primary",
                            "is not set; name the file in " + directory + " whose key is to wrap new keys"));
        }

        @Test
        void aPrimaryKeyThatIsNotThereIsRefused() {
            properties.put(MasterKeySettings.PRIMARY, "../2026");
            assertThat(refusal())
                    .isEqualTo(new StartupProblem(
                            "modelkeys.master-key.primary", "names ../2026, which is no file in " + directory));
        }

        @Test
        void aPrimaryKeyOfNoDirectoryIsRefused() {
            properties.remove(MasterKeySettings.DIRECTORY);
            assertThat(refusal().property()).isEqualTo("modelkeys.master-key.primary");
        }

        @Test
        @DisplayName("K-07: any key in it that others may read is refused, the primary one or not")
        void anOpenFileIsRefused() throws IOException {
            Files.setPosixFilePermissions(
                    directory.resolve("2025").toRealPath(), PosixFilePermissions.fromString("rw-r-----"));
            assertThat(refusal().property()).isEqualTo("modelkeys.master-key.directory");
            assertThat(refusal().message()).contains("holds 2025, which is open to other accounts");
        }

        @Test
        @DisplayName("K-07: what is no key is refused, and not quoted")
        void whatIsNoKeyIsRefused() throws IOException {
            Files.move(SettingsBuilder.key(directory, "correct horse"), directory.resolve("notes"));
            assertThat(refusal().message())
                    .contains("holds notes, which is not base64")
                    .doesNotContain("horse");
        }

        @Test
        void aDirectoryThatIsNotThereIsRefused() {
            properties.put(MasterKeySettings.DIRECTORY, directory + "/none");
            assertThat(refusal())
                    .isEqualTo(new StartupProblem(
                            "modelkeys.master-key.directory", "names " + directory + "/none, which does not exist"));
        }
    }

    @Nested
    class InAValue {

        @Test
        void isAcceptedWithAWarningThatDoesNotQuoteIt() {
            properties.put(MasterKeySettings.VALUE, KEY);
            assertThat(source().read().primary().id()).isEqualTo(ID);
            assertThat(source().warning()).get().asString().contains("/proc").doesNotContain(KEY);
        }

        @Test
        @DisplayName("K-07: what is no key is refused, and not quoted")
        void whatIsNoKeyIsRefused() {
            properties.put(MasterKeySettings.VALUE, KEY.substring(8));
            assertThat(refusal().property()).isEqualTo("modelkeys.master-key.value");
            assertThat(refusal().message())
                    .startsWith("is a value that holds 26 bytes, and a key has 32")
                    .doesNotContain(KEY.substring(8));
        }
    }

    private MasterKeySource source() {
        return MasterKeySettings.ofPackagedServer(SettingsBuilder.settings(properties))
                .source();
    }

    private StartupProblem refusal() {
        return new MasterKeyCheck()
                .refusal(SettingsBuilder.settings(properties))
                .orElseThrow();
    }
}
