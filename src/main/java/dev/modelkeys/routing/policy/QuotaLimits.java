package dev.modelkeys.routing.policy;

import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejection.Code;
import dev.modelkeys.kernel.Rejections;
import dev.modelkeys.routing.resolution.QuotaPeriod;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the quotas of one credential. */
final class QuotaLimits {

    /** The largest number up to which a double has every whole number. */
    private static final double LARGEST = 1L << 53;

    private static final String QUOTAS = "quotas";

    private final Rejections rejections;

    private QuotaLimits(Rejections rejections) {
        this.rejections = rejections;
    }

    /** Limits of one period; null for none. */
    record Limits(@Nullable Long requests, @Nullable Long tokens) {}

    /** The limits by period. */
    static Map<QuotaPeriod, Limits> checked(List<QuotaLimit> quotas, Rejections rejections) {
        return new QuotaLimits(rejections).check(quotas);
    }

    private Map<QuotaPeriod, Limits> check(List<QuotaLimit> quotas) {
        Map<QuotaPeriod, Limits> limits = new EnumMap<>(QuotaPeriod.class);
        for (int i = 0; i < quotas.size(); i++) {
            QuotaLimit quota = quotas.get(i);
            String index = String.valueOf(i);
            if (limits.containsKey(quota.period())) {
                reject("A period has one quota.", index, "period");
                return limits;
            }
            limits.put(quota.period(), limits(quota, index));
        }
        return limits;
    }

    private Limits limits(QuotaLimit quota, String index) {
        Integer requests = quota.requests();
        Double tokens = quota.tokens();
        if (requests == null && tokens == null) {
            rejections.add(Rejection.of(Code.REQUIRED, "A quota limits requests, tokens or both.", QUOTAS, index));
        }
        if (requests != null && requests < 1) {
            reject("A quota allows at least 1 request.", index, "requests");
        }
        if (tokens != null && !isWhole(tokens)) {
            reject("A quota of tokens is a whole number from 1 to 2^53.", index, "tokens");
        }
        return new Limits(requests == null ? null : requests.longValue(), tokens == null ? null : tokens.longValue());
    }

    private static boolean isWhole(double tokens) {
        return tokens >= 1 && tokens <= LARGEST && Math.rint(tokens) == tokens;
    }

    private void reject(String message, String... path) {
        rejections.add(Rejection.of(Code.INVALID, message, QUOTAS, path[0], path[1]));
    }
}
