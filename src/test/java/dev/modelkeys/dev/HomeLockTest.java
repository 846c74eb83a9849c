package dev.modelkeys.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {

    @TempDir
    Path directory;

    @Test
    void onlyOneHoldsAHome() {
        ClusterDirectory home = new ClusterDirectory(directory.resolve("postgres"));
        try (HomeLock first = HomeLock.tryLock(home).orElseThrow()) {
            assertThat(first.isHeld()).isTrue();
            assertThat(HomeLock.tryLock(home)).isEmpty();
        }
    }

    @Test
    void aHomeThatWasLeftIsFreeAgain() {
        ClusterDirectory home = new ClusterDirectory(directory.resolve("postgres"));
        HomeLock first = HomeLock.tryLock(home).orElseThrow();
        first.close();

        assertThat(first.isHeld()).isFalse();
        try (HomeLock second = HomeLock.tryLock(home).orElseThrow()) {
            assertThat(second.isHeld()).isTrue();
        }
    }

    @Nested
    class TemporaryHome {

        private final AtomicReference<ClusterDirectory> stopped = new AtomicReference<>();

        @Test
        void ofAKilledRunIsStoppedAndSweptAway() {
            TemporaryHomes homes = new TemporaryHomes(directory);
            HomeLock killed = homes.claim();
            killed.close();

            homes.sweep(stopped::set);

            assertThat(stopped).hasValue(killed.home());
            assertThat(killed.home().directory()).doesNotExist();
            assertThat(directory).isEmptyDirectory();
        }

        @Test
        void ofARunThatGoesOnIsLeftAlone() {
            TemporaryHomes homes = new TemporaryHomes(directory);
            try (HomeLock other = homes.claim()) {
                homes.sweep(stopped::set);

                assertThat(stopped).hasNullValue();
                assertThat(other.home().directory()).isDirectory();
            }
        }
    }
}
