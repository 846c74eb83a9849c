package dev.modelkeys.routing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.kernel.Rejections;
import dev.modelkeys.routing.policy.QuotaLimits.Limits;
import dev.modelkeys.routing.resolution.QuotaPeriod;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** G17: bounds of quotas. */
class QuotaLimitsTest {

    private final Rejections rejections = new Rejections();

    @Test
    @DisplayName("G17: one quota a period, with requests, tokens or both")
    void limits() {
        assertThat(QuotaLimits.checked(
                        List.of(
                                new QuotaLimit(QuotaPeriod.MONTH, null, 9_007_199_254_740_992d),
                                new QuotaLimit(QuotaPeriod.MINUTE, 1, null),
                                new QuotaLimit(QuotaPeriod.DAY, Integer.MAX_VALUE, 1d)),
                        rejections))
                .containsEntry(QuotaPeriod.MONTH, new Limits(null, 9_007_199_254_740_992L))
                .containsEntry(QuotaPeriod.MINUTE, new Limits(1L, null))
                .containsEntry(QuotaPeriod.DAY, new Limits((long) Integer.MAX_VALUE, 1L));
        assertThat(rejections.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @DisplayName("G17: a limit is a whole number, at least 1 and exact")
    @CsvSource(
            nullValues = "",
            value = {
                "0,, INVALID quotas 0 requests",
                "-1,, INVALID quotas 0 requests",
                ", 0, INVALID quotas 0 tokens",
                ", -5, INVALID quotas 0 tokens",
                ", 1.5, INVALID quotas 0 tokens",
                ", 9007199254740994, INVALID quotas 0 tokens",
                ", 1e300, INVALID quotas 0 tokens",
                ", NaN, INVALID quotas 0 tokens",
                ", Infinity, INVALID quotas 0 tokens",
                ",, REQUIRED quotas 0"
            })
    void bounds(@Nullable Integer requests, @Nullable Double tokens, String problem) {
        assertThat(problems(List.of(new QuotaLimit(QuotaPeriod.DAY, requests, tokens))))
                .containsExactly(problem);
    }

    @Test
    @DisplayName("G17: a second quota of a period is refused, and a thousand are refused once")
    void onePeriodTwice() {
        QuotaLimit day = new QuotaLimit(QuotaPeriod.DAY, 1, null);

        assertThat(problems(List.of(day, new QuotaLimit(QuotaPeriod.MONTH, 1, null), day)))
                .containsExactly("INVALID quotas 2 period");
        assertThat(problems(Collections.nCopies(1_000, day))).containsExactly("INVALID quotas 1 period");
    }

    private List<String> problems(List<QuotaLimit> quotas) {
        Rejections found = new Rejections();
        QuotaLimits.checked(quotas, found);
        return found.all().stream()
                .map(each -> each.code() + " " + String.join(" ", each.path()))
                .toList();
    }
}
