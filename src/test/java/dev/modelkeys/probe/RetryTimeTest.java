package dev.modelkeys.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "retry-after: 20 | {} | PT20S",
                "retry-after: 0 | {} | PT1S",
                "retry-after: 900000 | {} | PT24H",
                "retry-after: 99999999999999 | {} | -",
                "retry-after: -5 | {} | -",
                "retry-after: soon | {} | -",
                "retry-after: Sat, 28 Nov 2026 12:05:00 GMT | {} | PT5M",
                "retry-after: Sat, 28 Nov 2020 12:05:00 GMT | {} | PT1S",
                "retry-after-ms: 1500 | {} | PT1.5S",
                "x-ratelimit-reset-requests: 6m0s | {} | PT6M",
                "x-ratelimit-reset-tokens: 1h2m3s | {} | PT1H2M3S",
                "x-ratelimit-reset-requests: 150ms | {} | PT1S",
                "x: y | {\"error\":{\"details\":[{\"reason\":\"x\"},{\"retryDelay\":\"34s\"}]}} | PT34S",
                "x: y | {\"error\":{\"details\":[{\"retryDelay\":\"34.07s\"}]}} | PT34.07S",
                "x: y | {\"detail\":\"throttled\",\"retry_after\":12} | PT12S",
                "x: y | {\"retry_after\":\"later\"} | -",
                "x: y | {} | -"
            })
    void theProviderSaysWhenToComeAgain(String header, String body, Duration wait) {
        assertThat(RetryTime.of(RecordedAnswersTest.answer(429, header, body), NOW))
                .isEqualTo(wait == null ? null : NOW.plus(wait));
    }

    @Test
    void aTextThatIsTooLongForATimeSaysNothing() {
        String parts = "1s".repeat(30_000);

        assertThat(RetryTime.of(
                        RecordedAnswersTest.answer(429, "retry-after: " + parts, "{\"retry_after\":\"" + parts + "\"}"),
                        NOW))
                .isNull();
    }
}
