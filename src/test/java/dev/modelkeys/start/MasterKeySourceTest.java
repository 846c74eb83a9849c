package dev.modelkeys.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.modelkeys.ModelkeysConfig.MasterKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
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
    void twoSourcesAreRefused() throws IOException {
        properties.put(MasterKey.FILE, SettingsBuilder.key(directory, 0).toString());
        properties.put(MasterKey.VALUE, KEY);
        assertThat(problem())
                .extracting(StartupProblem::property, StartupProblem::message)
                .containsExactly(
                        "modelkeys.master-key.value", "is set beside modelkeys.master-key.file; set only one of them");
    }

    @Nested
    class InDevelopment {

        @Test
        @DisplayName("K-08: development creates a key once and keeps it")
        void aKeyIsCreatedOnce() {
            properties.put(MasterKey.FILE, directory.resolve("made/dev.key").toString());
            MasterKeySource development = source(false);
            assertThat(development.read().primary().id())
                    .isEqualTo(development.read().primary().id());
        }

        @Test
        void noneIsCreatedWithoutAFileName() {
            MasterKeySource development = source(false);
            assertThatExceptionOfType(StartupProblem.class).isThrownBy(development::read);
        }
    }

    @Test
    void productionCreatesNone() {
        Path missing = directory.resolve("made/prod.key");
        properties.put(MasterKey.FILE, missing.toString());
        assertThat(problem().property()).isEqualTo(MasterKey.FILE);
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
            properties.put(MasterKey.DIRECTORY, directory.toString());
            properties.put(MasterKey.PRIMARY, "2026");
        }

        @Test
        void theNamedKeyIsThePrimaryOne() {
            assertThat(source().read().primary().id()).isEqualTo(ID);
            properties.put(MasterKey.PRIMARY, "2025");
            assertThat(source().read().primary().id()).isNotEqualTo(ID);
        }

        @Test
        void onePrimaryKeyHasToBeNamed() {
            properties.remove(MasterKey.PRIMARY);
            assertThat(problem())
                    .extracting(StartupProblem::property, StartupProblem::message)
                    .containsExactly(
                            "modelkeys.master-key.primary",
                            "is not set; name the file in " + directory + " whose key is to wrap new keys");
        }

        @Test
        void aPrimaryKeyThatIsNotThereIsRefused() {
            properties.put(MasterKey.PRIMARY, "../2026");
            assertThat(problem())
                    .extracting(StartupProblem::property, StartupProblem::message)
                    .containsExactly("modelkeys.master-key.primary", "names ../2026, which is no file in " + directory);
        }

        @Test
        void aPrimaryKeyOfNoDirectoryIsRefused() {
            properties.remove(MasterKey.DIRECTORY);
            assertThat(problem().property()).isEqualTo("modelkeys.master-key.primary");
        }

        @Test
        @DisplayName("K-07: any key in the directory that other accounts may read is refused, primary or not")
        void anOpenFileIsRefused() throws IOException {
            Files.setPosixFilePermissions(
                    directory.resolve("2025").toRealPath(), PosixFilePermissions.fromString("rw-r-----"));
            assertThat(problem().property()).isEqualTo("modelkeys.master-key.directory");
            assertThat(problem().message()).contains("holds 2025, which is open to other accounts");
        }

        @Test
        @DisplayName("K-07: a malformed key is refused and not quoted")
        void aMalformedKeyIsRefused() throws IOException {
            Files.move(SettingsBuilder.key(directory, "correct horse"), directory.resolve("notes"));
            assertThat(problem().message())
                    .contains("holds notes, which is not base64")
                    .doesNotContain("horse");
        }

        @Test
        void aDirectoryThatIsNotThereIsRefused() {
            properties.put(MasterKey.DIRECTORY, directory + "/none");
            assertThat(problem())
                    .extracting(StartupProblem::property, StartupProblem::message)
                    .containsExactly(
                            "modelkeys.master-key.directory",
                            "names " + directory + "/none, which does not exist; make it, and put the keys in it");
        }
    }

    @Nested
    class InAValue {

        @Test
        void isAcceptedWithAWarningThatDoesNotQuoteIt() {
            properties.put(MasterKey.VALUE, KEY);
            assertThat(source().read().primary().id()).isEqualTo(ID);
            assertThat(source().warning()).get().asString().contains("/proc").doesNotContain(KEY);
        }

        @Test
        @DisplayName("K-07: a malformed key is refused and not quoted")
        void aMalformedKeyIsRefused() {
            properties.put(MasterKey.VALUE, KEY.substring(8));
            assertThat(problem().property()).isEqualTo("modelkeys.master-key.value");
            assertThat(problem().message())
                    .startsWith("is a value that holds 26 bytes, and a key has 32")
                    .doesNotContain(KEY.substring(8));
        }
    }

    private MasterKeySource source() {
        return source(true);
    }

    private MasterKeySource source(boolean isProduction) {
        return new MasterKeySource(
                Settings.of(SettingsBuilder.config(properties)).modelkeys().masterKey(), isProduction);
    }

    private StartupProblem problem() {
        return SettingsBuilder.problem(
                        settings -> MasterKeySource.ofPackagedServer(settings).read(), properties)
                .orElseThrow();
    }
}
