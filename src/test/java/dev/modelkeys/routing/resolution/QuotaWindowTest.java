package dev.modelkeys.routing.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaWindowTest {

    private static final Instant NOW = Instant.parse("2026-01-31T23:59:30Z");
    private static final Instant END = Instant.parse("2026-02-01T00:00:00Z");

    private static QuotaWindow window(@Nullable Long requests, @Nullable Long tokens) {
        return new QuotaWindow(QuotaPeriod.DAY, requests, tokens, 0, 0, QuotaPeriod.DAY.end(NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "MINUTE, 2026-01-31T23:59:59.999999999Z, 2026-02-01T00:00:00Z",
        "MINUTE, 2026-01-31T23:58:00Z, 2026-01-31T23:59:00Z",
        "DAY, 2026-02-28T00:00:00Z, 2026-03-01T00:00:00Z",
        "MONTH, 2024-02-29T23:59:59Z, 2024-03-01T00:00:00Z",
        "MONTH, 2026-12-01T00:00:00Z, 2027-01-01T00:00:00Z"
    })
    @DisplayName("G17: a period ends where the next one of UTC begins")
    void endsInUtc(QuotaPeriod period, Instant moment, Instant end) {
        assertThat(period.end(moment)).isEqualTo(end);
    }

    @Test
    @DisplayName("G17: so many calls as are left may begin, and one more not before the period ends")
    void requests() {
        QuotaWindow used = window(10L, null).used(7, 0, NOW);

        assertThat(used.freeAt(3, NOW)).isEqualTo(NOW);
        assertThat(used.freeAt(4, NOW)).isEqualTo(END);
    }

    @Test
    @DisplayName("G17: a call may begin while any tokens are left")
    void tokens() {
        QuotaWindow used = window(null, 100L).used(1, 99, NOW);

        assertThat(used.freeAt(1_000, NOW)).isEqualTo(NOW);
        assertThat(used.used(0, 1, NOW).freeAt(1, NOW)).isEqualTo(END);
    }

    @Test
    @DisplayName("G17: of requests and tokens either is enough to wait for")
    void requestsAndTokens() {
        assertThat(window(10L, 100L).used(10, 0, NOW).freeAt(1, NOW)).isEqualTo(END);
        assertThat(window(10L, 100L).used(1, 100, NOW).freeAt(1, NOW)).isEqualTo(END);
    }

    @Test
    @DisplayName("G17: more calls than the quota is for may never begin")
    void never() {
        assertThat(window(10L, null).freeAt(11, NOW)).isNull();
    }

    @Test
    @DisplayName("G17: counting starts anew with the period")
    void startsAnew() {
        QuotaWindow used = window(10L, 100L).used(10, 100, NOW);

        assertThat(used.freeAt(10, END)).isEqualTo(END);
        assertThat(used.used(4, 5, END))
                .isEqualTo(new QuotaWindow(QuotaPeriod.DAY, 10L, 100L, 4, 5, Instant.parse("2026-02-02T00:00:00Z")));
    }

    @Test
    @DisplayName("G17: a server whose clock is behind counts on in the period of the others")
    void aClockThatIsBehind() {
        QuotaWindow used = window(10L, null).used(10, 0, END);

        assertThat(used.used(1, 0, NOW).usedRequests()).isEqualTo(11);
    }

    @Test
    @DisplayName("G17: of several quotas the one that ends last says when calls may begin")
    void theLastOfSeveral() {
        QuotaWindow minute = new QuotaWindow(QuotaPeriod.MINUTE, 1L, null, 1, 0, QuotaPeriod.MINUTE.end(NOW));
        QuotaWindow month = new QuotaWindow(QuotaPeriod.MONTH, 1L, null, 1, 0, Instant.parse("2026-03-01T00:00:00Z"));
        CredentialState state = new CredentialState(null, Cooldown.NONE, List.of(month, minute));

        assertThat(state.readyAt(1, NOW)).isEqualTo(month.resetsAt());
    }
}
