package dev.modelkeys.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyFileTest {

    private static final String GOOD = Base64.getEncoder().encodeToString(KeyFixture.counting(0));

    @TempDir
    private Path directory;

    @Nested
    @DisplayName("K-07: contents of a master key file")
    class Read {

        @ParameterizedTest
        @ValueSource(strings = {"", "\n", "\r\n", " \n", "\n\n"})
        void aLineEndMakesNoDifference(String end) throws IOException {
            assertThat(file(GOOD + end).read().id())
                    .isEqualTo(KeyFixture.masterKey(0).id());
        }

        @ParameterizedTest(name = "{0} bytes")
        @ValueSource(ints = {0, 1, 16, 31, 33, 64, 700})
        void anotherLengthThanThirtyTwoBytesIsRejected(int length) throws IOException {
            byte[] raw = new byte[length];
            for (int i = 0; i < length; i++) {
                raw[i] = (byte) i;
            }
            assertUnusable(file(Base64.getEncoder().encodeToString(raw)), "holds " + length + " bytes");
        }

        @ParameterizedTest(name = "all {0}")
        @ValueSource(bytes = {0, 1, -1})
        void oneRepeatedByteIsRejected(byte repeated) throws IOException {
            byte[] raw = new byte[AesGcm.KEY_BYTES];
            Arrays.fill(raw, repeated);
            assertUnusable(file(Base64.getEncoder().encodeToString(raw)), "one byte 32 times");
        }

        @ParameterizedTest
        @ValueSource(strings = {"canary not base64", "canary!", "AAECAwQFBgcICQoLDA0O\nDxAREhMUFRYXGBkaGxwdHh8="})
        void otherTextIsRejectedWithoutAQuote(String text) throws IOException {
            assertUnusable(file(text), "is not base64");
            assertThatExceptionOfType(UnusableMasterKey.class)
                    .isThrownBy(() -> file(text).read())
                    .withMessageNotContaining("canary")
                    .withNoCause();
        }

        @Test
        void aMissingFileIsReportedWithTheCommandThatMakesOne() {
            MasterKeyFile missing = new MasterKeyFile(directory.resolve("missing.key"));
            assertThat(missing.isMissing()).isTrue();
            assertUnusable(missing, "does not exist; make one with: openssl rand -base64 32 > FILE && chmod 600 FILE");
        }

        @Test
        void aDirectoryIsNoFile() {
            assertUnusable(new MasterKeyFile(directory), "is not a regular file");
        }

        @Test
        void aDamagedFileIsReportedWithTheAdviceToRestoreIt() throws IOException {
            assertUnusable(file("AAAA"), "restore it from a copy");
        }
    }

    @Nested
    @DisplayName("K-07: permissions of a master key file")
    @DisabledOnOs(OS.WINDOWS)
    class RequirePrivate {

        @ParameterizedTest
        @ValueSource(strings = {"rw-r-----", "rw--w----", "rw----r--", "rw-----w-", "rw---x---", "r--r--r--"})
        void noneForOtherAccounts(String permissions) throws IOException {
            assertThatExceptionOfType(UnusableMasterKey.class)
                    .isThrownBy(() -> withPermissions(permissions).requirePrivate())
                    .withMessageContaining(permissions)
                    .withMessageContaining("chmod 600");
        }

        @ParameterizedTest
        @ValueSource(strings = {"rw-------", "r--------", "rwx------"})
        void anyForTheOwner(String permissions) throws IOException {
            assertThatNoException()
                    .isThrownBy(() -> withPermissions(permissions).requirePrivate());
        }

        @Test
        void thoseOfTheTargetOfALink() throws IOException {
            Path link = Files.createSymbolicLink(
                    directory.resolve("link.key"), withPermissions("rw-r--r--").path());
            assertThatExceptionOfType(UnusableMasterKey.class)
                    .isThrownBy(() -> new MasterKeyFile(link).requirePrivate())
                    .withMessageContaining("rw-r--r--");
        }

        private MasterKeyFile withPermissions(String permissions) throws IOException {
            MasterKeyFile file = file(GOOD);
            Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString(permissions));
            return file;
        }
    }

    @Nested
    class Generate {

        @Test
        void makesAKeyThatIsReadAgain() {
            Path path = generated();
            assertThat(new MasterKeyFile(path).read().id())
                    .isEqualTo(new MasterKeyFile(path).read().id());
        }

        @Test
        void makesAnotherKeyEachTime() {
            Path path = generated();
            Path second = directory.resolve("second.key");
            new MasterKeyFile(second).generate();
            assertThat(new MasterKeyFile(path).read().id())
                    .isNotEqualTo(new MasterKeyFile(second).read().id());
        }

        @Test
        @DisabledOnOs(OS.WINDOWS)
        @DisplayName("K-08: a generated key file is private")
        void isPrivate() throws IOException {
            Path path = generated();
            assertThat(Files.getPosixFilePermissions(path)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(Files.getPosixFilePermissions(path.resolveSibling(".")))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }

        @Test
        void neverReplacesAFile() throws IOException {
            MasterKeyFile existing = file(GOOD);
            assertThatExceptionOfType(UnusableMasterKey.class).isThrownBy(existing::generate);
            assertThat(Files.readString(existing.path())).isEqualTo(GOOD);
        }

        private Path generated() {
            Path path = directory.resolve("made").resolve("dev.key");
            new MasterKeyFile(path).generate();
            return path;
        }
    }

    @Test
    void textOfAKeyIsItsFingerprint() {
        MasterKey key = KeyFixture.masterKey(0);
        assertThat(key).hasToString("MasterKey[" + key.id() + "]");
        assertThat(MasterKeys.only(key)).hasToString("MasterKeys[primary=" + key.id() + "]");
    }

    @Test
    void theBytesAKeyIsMadeFromAreErased() {
        byte[] raw = KeyFixture.counting(0);
        MasterKey.consume(raw);
        assertThat(raw).containsOnly(0);
    }

    private MasterKeyFile file(String text) throws IOException {
        return new MasterKeyFile(Files.writeString(directory.resolve("master.key"), text));
    }

    private static void assertUnusable(MasterKeyFile file, String reason) {
        assertThatExceptionOfType(UnusableMasterKey.class)
                .isThrownBy(file::read)
                .withMessageContaining(reason);
    }
}
