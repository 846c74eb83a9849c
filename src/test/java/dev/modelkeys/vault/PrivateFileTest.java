package dev.modelkeys.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
@DisplayName("K-07: ownership of a master key file")
class PrivateFileTest {

    private static final int SERVICE = 4711;
    private static final int STRANGER = 4712;
    private static final int STICKY = 01000;

    @TempDir
    private Path directory;

    private Path file;
    private int account;

    @BeforeEach
    void aFileOfThisAccount() throws IOException {
        file = Files.writeString(directory.resolve("master.key"), "a key");
        permit(file, "rw-------");
        permit(directory, "rwxr-xr-x");
        account = uid(file);
    }

    @Test
    void isKnownByTheAccountOfTheProcess() throws IOException {
        assertThat(PrivateFile.of(file).account()).isEqualTo(account);
    }

    @Test
    void aFileOfAnotherAccountIsRefused() throws IOException {
        assumeTrue(account == 0, "only root gives files away");
        give(file, STRANGER);
        assertRefused(0, "belongs to another account (4712)", "chown", "FILE");
        assertRefused(SERVICE, "belongs to another account (4712)", "chown");
    }

    @Nested
    class OfRoot {

        @BeforeEach
        void aFileOfRoot() {
            assumeTrue(account == 0, "only root makes files of root");
        }

        @ParameterizedTest
        @ValueSource(strings = {"r--------", "r--r-----", "rw-r-----", "rw-------"})
        void mayBeReadByOneGroup(String permissions) throws IOException {
            permit(file, permissions);
            assertAccepted(SERVICE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"r--r--r--", "rw-rw----", "r--r-x---", "rw-r---w-"})
        void isOpenToNoOther(String permissions) throws IOException {
            permit(file, permissions);
            assertRefused(SERVICE, "is open to other accounts (" + permissions + ")", "chmod 440 FILE");
        }

        @Test
        void isLikeAnyOtherToRoot() throws IOException {
            permit(file, "rw-r-----");
            assertRefused(0, "is open to other accounts (rw-r-----)", "chmod 600 FILE");
        }
    }

    @Nested
    class InADirectory {

        @ParameterizedTest
        @ValueSource(strings = {"rwxrwxrwx", "rwxr-xrwx", "rwx----w-"})
        void thatEveryAccountMayWriteToIsRefused(String permissions) throws IOException {
            permit(directory, permissions);
            assertRefused(account, "lies in " + directory, permissions, "chmod go-w " + directory);
        }

        @Test
        void thatAGroupMayWriteToIsRefused() throws IOException {
            assumeTrue(account == 0, "the group of another account may be its own");
            permit(directory, "rwxrwxr-x");
            assertRefused(account, "where other accounts may replace it (rwxrwxr-x)");
        }

        @Test
        void thatOnlyTheOwnersGroupMayWriteToIsAccepted() throws IOException {
            assumeTrue(account == 0, "only root gives files away");
            give(file, SERVICE);
            give(directory, SERVICE);
            Files.setAttribute(directory, "unix:gid", SERVICE);
            permit(directory, "rwxrwxr-x");
            assertAccepted(SERVICE);
        }

        @Test
        void ofAnotherAccountIsRefused() throws IOException {
            assumeTrue(account == 0, "only root gives directories away");
            give(directory, STRANGER);
            assertRefused(0, "lies in " + directory + ", which belongs to another account (4712)", "chown");
        }

        @Test
        void whereALinkLeadsIsRefusedLikewise() throws IOException {
            Path link = Files.createSymbolicLink(
                    Files.createDirectory(directory.resolve("links")).resolve("key"), file);
            permit(directory, "rwxrwxrwx");
            file = link;
            assertRefused(account, "lies in " + directory);
        }
    }

    @Nested
    @DisplayName("as Kubernetes mounts a secret: links into a hidden directory, all of root, in a sticky directory")
    class Mounted {

        private Path data;

        @BeforeEach
        void mount() throws IOException {
            assumeTrue(account == 0, "only root makes files of root");
            data = Files.createDirectory(directory.resolve("..2026_11_28"));
            Files.move(file, data.resolve("master.key"));
            Files.createSymbolicLink(directory.resolve("..data"), data.getFileName());
            Files.createSymbolicLink(file, Path.of("..data/master.key"));
            Files.setAttribute(directory, "unix:mode", STICKY | 0777);
        }

        @ParameterizedTest
        @ValueSource(strings = {"r--------", "r--r-----"})
        void isAccepted(String permissions) throws IOException {
            permit(data.resolve("master.key"), permissions);
            assertAccepted(SERVICE);
        }

        @Test
        void isAcceptedByRoot() throws IOException {
            permit(data.resolve("master.key"), "r--------");
            assertAccepted(0);
        }

        @Test
        void aLinkOfAnotherAccountIsRefused() throws IOException {
            Files.setAttribute(file, "unix:uid", STRANGER, LinkOption.NOFOLLOW_LINKS);
            assertRefused(SERVICE, "where other accounts may replace it");
        }
    }

    private void assertAccepted(int process) {
        assertThatNoException().isThrownBy(() -> new PrivateFile(file, process).require());
    }

    private void assertRefused(int process, String... parts) {
        assertThatExceptionOfType(UnusableMasterKey.class)
                .isThrownBy(() -> new PrivateFile(file, process).require())
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static void give(Path path, int uid) throws IOException {
        Files.setAttribute(path, "unix:uid", uid);
    }

    private static int uid(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }
}
