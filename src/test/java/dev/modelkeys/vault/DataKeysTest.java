package dev.modelkeys.vault;

import static dev.modelkeys.vault.KeyFixture.OTHER_WORKSPACE;
import static dev.modelkeys.vault.KeyFixture.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.SetClock;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DataKeysTest {

    private static final Duration ALMOST = Duration.ofSeconds(29);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private final RememberedDataKeys table = new RememberedDataKeys();
    private final SetClock clock = new SetClock();
    private final KeyWrap wrap = new KeyWrap(KeyFixture.masterKeys(0), new AesGcm());
    private final KeyWrap foreignWrap = new KeyWrap(KeyFixture.masterKeys(100), new AesGcm());
    private final DataKeys keys = new DataKeys(table, wrap, KeyFixture.uses(table), clock);

    @Nested
    class Holds {

        @Test
        void costsOneQueryForAnyNumberOfRows() {
            table.add(WORKSPACE, wrap.freshKey(WORKSPACE, 1));
            table.add(WORKSPACE, wrap.freshKey(WORKSPACE, 2));
            for (int row = 0; row < 1000; row++) {
                assertThat(keys.holds(WORKSPACE, 1 + row % 2)).isTrue();
            }
            assertThat(table.reads()).isEqualTo(1);
        }

        @Test
        void neverReadsAgainForACachedKey() {
            table.add(WORKSPACE, wrap.freshKey(WORKSPACE, 1));
            keys.holds(WORKSPACE, 1);
            clock.move(Duration.ofDays(400));
            assertThat(keys.holds(WORKSPACE, 1)).isTrue();
            assertThat(table.reads()).isEqualTo(1);
        }

        @Test
        void cachesThatAKeyDoesNotUnwrap() {
            table.add(WORKSPACE, foreignWrap.freshKey(WORKSPACE, 1));
            for (int row = 0; row < 1000; row++) {
                assertThat(keys.holds(WORKSPACE, 1)).isFalse();
            }
            clock.move(ALMOST);
            assertThat(keys.holds(WORKSPACE, 1)).isFalse();
            assertThat(table.reads()).isEqualTo(1);
        }

        @Test
        void readsAgainForAMissingKeyAfterHalfAMinute() {
            assertThat(keys.holds(WORKSPACE, 1)).isFalse();
            table.add(WORKSPACE, wrap.freshKey(WORKSPACE, 1));
            clock.move(LONG_ENOUGH);
            assertThat(keys.holds(WORKSPACE, 1)).isTrue();
        }

        @Test
        void findsAVersionThatAnotherServerHasJustCreated() {
            table.add(WORKSPACE, wrap.freshKey(WORKSPACE, 1));
            assertThat(keys.holds(WORKSPACE, 1)).isTrue();
            table.add(WORKSPACE, wrap.freshKey(WORKSPACE, 2));
            assertThat(keys.holds(WORKSPACE, 2)).isTrue();
        }

        @Test
        void readsOnceForAMissingVersion() {
            table.add(WORKSPACE, wrap.freshKey(WORKSPACE, 1));
            keys.holds(WORKSPACE, 1);
            for (int row = 0; row < 1000; row++) {
                assertThat(keys.holds(WORKSPACE, 7)).isFalse();
                assertThat(keys.holds(WORKSPACE, 8)).isFalse();
            }
            assertThat(table.reads()).isEqualTo(3);
        }

        @Test
        void readsAgainAfterTheClockWasSetBack() {
            assertThat(keys.holds(WORKSPACE, 1)).isFalse();
            table.add(WORKSPACE, wrap.freshKey(WORKSPACE, 1));
            clock.move(Duration.ofHours(-1));
            assertThat(keys.holds(WORKSPACE, 1)).isTrue();
        }

        @Test
        void aDamagedKeyLeavesTheOthersUsable() {
            table.add(WORKSPACE, foreignWrap.freshKey(WORKSPACE, 1));
            table.add(WORKSPACE, wrap.freshKey(WORKSPACE, 2));
            assertThat(keys.holds(WORKSPACE, 1)).isFalse();
            assertThat(keys.holds(WORKSPACE, 2)).isTrue();
        }

        @Test
        void aWorkspaceHoldsOnlyItsOwnKeys() {
            table.add(WORKSPACE, wrap.freshKey(WORKSPACE, 1));
            assertThat(keys.holds(OTHER_WORKSPACE, 1)).isFalse();
        }

        @Test
        void keepsCachedKeysDuringAnOutageAndDoesNotRetryForEveryRow() {
            table.add(WORKSPACE, wrap.freshKey(WORKSPACE, 1));
            keys.holds(WORKSPACE, 1);
            table.breakDown();
            clock.move(LONG_ENOUGH);
            for (int row = 0; row < 1000; row++) {
                assertThat(keys.holds(WORKSPACE, 1)).isTrue();
                assertThat(keys.holds(WORKSPACE, 2)).isFalse();
            }
            assertThat(table.reads()).isEqualTo(2);
        }

        @Test
        void anOutageAtTheFirstReadFailsNoPageAndIsNotRetriedForEveryRow() {
            table.add(WORKSPACE, wrap.freshKey(WORKSPACE, 1));
            table.breakDown();
            for (int row = 0; row < 1000; row++) {
                assertThat(keys.holds(WORKSPACE, 1)).isFalse();
            }
            assertThat(table.reads()).isEqualTo(1);
            table.repair();
            clock.move(LONG_ENOUGH);
            assertThat(keys.holds(WORKSPACE, 1)).isTrue();
        }
    }

    @Nested
    class Newest {

        @Test
        void isTheHighestVersion() {
            table.add(WORKSPACE, wrap.freshKey(WORKSPACE, 2));
            table.add(WORKSPACE, wrap.freshKey(WORKSPACE, 10));
            table.add(WORKSPACE, wrap.freshKey(WORKSPACE, 9));
            assertThat(keys.newest(WORKSPACE))
                    .get()
                    .extracting(DataKey::version)
                    .isEqualTo(10);
        }

        @Test
        void isEmptyIfTheNewestKeyDoesNotUnwrap() {
            table.add(WORKSPACE, wrap.freshKey(WORKSPACE, 1));
            table.add(WORKSPACE, foreignWrap.freshKey(WORKSPACE, 2));
            assertThat(keys.newest(WORKSPACE)).isEmpty();
        }

        @Test
        void noticesAnotherServersNewKeyWithinHalfAMinute() {
            table.add(WORKSPACE, wrap.freshKey(WORKSPACE, 1));
            keys.newest(WORKSPACE);
            table.add(WORKSPACE, wrap.freshKey(WORKSPACE, 2));
            clock.move(LONG_ENOUGH);
            assertThat(keys.newest(WORKSPACE))
                    .get()
                    .extracting(DataKey::version)
                    .isEqualTo(2);
        }

        @Test
        void noticesAnotherServersFirstKeyAtOnce() {
            assertThat(keys.newest(WORKSPACE)).isEmpty();
            table.add(WORKSPACE, wrap.freshKey(WORKSPACE, 1));
            assertThat(keys.newest(WORKSPACE)).isPresent();
        }

        @Test
        void isReadAtOnceAfterAnOutage() {
            table.add(WORKSPACE, wrap.freshKey(WORKSPACE, 1));
            table.breakDown();
            assertThat(keys.newest(WORKSPACE)).isEmpty();
            table.repair();
            assertThat(keys.newest(WORKSPACE)).isPresent();
        }

        @Test
        void costsNoQueryWhileItIsFresh() {
            table.add(WORKSPACE, wrap.freshKey(WORKSPACE, 1));
            keys.newest(WORKSPACE);
            clock.move(ALMOST);
            keys.newest(WORKSPACE);
            assertThat(table.reads()).isEqualTo(1);
        }
    }

    @Nested
    class Create {

        @Test
        void theKeyIsUsableAtOnce() {
            assertThat(keys.newest(WORKSPACE)).isEmpty();
            keys.create(WORKSPACE);
            assertThat(keys.newest(WORKSPACE))
                    .get()
                    .extracting(DataKey::version)
                    .isEqualTo(1);
        }

        @Test
        void takesTheKeyAnotherServerStoredFirst() {
            WrappedDataKey theirs = wrap.freshKey(WORKSPACE, 1);
            table.add(WORKSPACE, theirs);
            keys.create(WORKSPACE);
            assertThat(keys.newest(WORKSPACE).orElseThrow().key())
                    .isEqualTo(wrap.unwrap(WORKSPACE, theirs).key());
        }

        @Test
        void leavesALaterVersionAlone() {
            table.add(WORKSPACE, wrap.freshKey(WORKSPACE, 3));
            keys.create(WORKSPACE);
            assertThat(keys.newest(WORKSPACE))
                    .get()
                    .extracting(DataKey::version)
                    .isEqualTo(3);
        }
    }
}
