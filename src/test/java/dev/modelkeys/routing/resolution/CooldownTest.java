package dev.modelkeys.routing.resolution;

import static dev.modelkeys.routing.resolution.CallOutcome.BAD_REQUEST;
import static dev.modelkeys.routing.resolution.CallOutcome.OK;
import static dev.modelkeys.routing.resolution.CallOutcome.RATE_LIMITED;
import static dev.modelkeys.routing.resolution.CallOutcome.SERVER_ERROR;
import static dev.modelkeys.routing.resolution.CallOutcome.UNAUTHORIZED;
import static dev.modelkeys.routing.resolution.CallOutcome.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How long a credential rests. */
class CooldownTest {

    private final UsedCredential credential = new UsedCredential();

    @ParameterizedTest
    @CsvSource({
        "RATE_LIMITED, 60",
        "QUOTA_EXCEEDED, 3600",
        "UNAUTHORIZED, 10",
        "UNREACHABLE, 0",
        "SERVER_ERROR, 0",
        "BAD_REQUEST, 0",
        "OK, 0"
    })
    @DisplayName("G11: the first rest")
    void theFirstRest(CallOutcome outcome, int seconds) {
        assertThat(credential.reports(outcome).rest()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @EnumSource(names = {"RATE_LIMITED", "QUOTA_EXCEEDED", "UNREACHABLE", "SERVER_ERROR"})
    @DisplayName("G11: the provider's own word holds")
    void theWordOfTheProvider(CallOutcome outcome) {
        assertThat(credential.reports(outcome, 7).rest()).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource(names = {"OK", "BAD_REQUEST", "UNAUTHORIZED"})
    @DisplayName("G11: the provider's word to come again means nothing with other outcomes")
    void anotherOutcome(CallOutcome outcome) {
        long rest = new UsedCredential().reports(outcome).rest();

        assertThat(credential.reports(outcome, 7).rest()).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "86400, 86400", "86401, 86400", "2147483647, 86400"})
    @DisplayName("G11: a wait of 0 counts as a second, of more than a day as a day")
    void boundsOfTheWait(int given, int seconds) {
        assertThat(credential.reports(RATE_LIMITED, given).rest()).isEqualTo(seconds);
    }

    @Test
    @DisplayName("G11: UNAUTHORIZED doubles from 10 seconds to 10 minutes")
    void doublesForUnauthorized() {
        List<Long> rests = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            rests.add(credential.reports(UNAUTHORIZED).rest());
            credential.later(Duration.ofMinutes(11));
        }

        assertThat(rests).containsExactly(10L, 20L, 40L, 80L, 160L, 320L, 600L, 600L);
    }

    @Test
    @DisplayName("G11: UNREACHABLE and SERVER_ERROR double from the second on, from 10 seconds to 2 minutes")
    void doublesForTransientFailures() {
        List<Long> rests = new ArrayList<>();
        credential.reports(UNREACHABLE).laterBySeconds(30);
        for (int i = 0; i < 6; i++) {
            rests.add(credential.reports(SERVER_ERROR).rest());
            credential.rested().laterBySeconds(40);
        }

        assertThat(rests).containsExactly(10L, 20L, 40L, 80L, 120L, 120L);
    }

    @Test
    @DisplayName("G11: single failures more than 30 seconds apart are forgiven")
    void forgivesSingleFailures() {
        for (int i = 0; i < 5; i++) {
            assertThat(credential.reports(SERVER_ERROR).rest()).isZero();
            credential.laterBySeconds(31);
        }
    }

    @Test
    @DisplayName("G11: a failure with the provider's word is the first of two within 30 seconds")
    void theFirstOfTwo() {
        credential.reports(SERVER_ERROR, 2).rested();

        assertThat(credential.reports(UNREACHABLE).rest()).isEqualTo(10);
    }

    @Test
    @DisplayName("G11: OK ends the doubling, and stands between two failures")
    void okEndsTheDoubling() {
        credential.reports(UNAUTHORIZED).rested().reports(UNAUTHORIZED).rested().reports(OK);

        assertThat(credential.reports(UNAUTHORIZED).rest()).isEqualTo(10);
        credential.rested().reports(SERVER_ERROR, OK);
        assertThat(credential.reports(SERVER_ERROR).rest()).isZero();
    }

    @Test
    @DisplayName("G11: only OK ends the doubling")
    void nothingElseEndsTheDoubling() {
        credential.reports(UNAUTHORIZED).rested().reports(RATE_LIMITED).rested().reports(BAD_REQUEST, UNREACHABLE);

        assertThat(credential.reports(UNAUTHORIZED).rest()).isEqualTo(20);
    }
}
