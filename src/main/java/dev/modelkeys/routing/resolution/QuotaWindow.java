package dev.modelkeys.routing.resolution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Quota of a credential and its use in one period.
 *
 * @param requests limit of calls, at least 1; null for none
 * @param tokens limit of tokens, at least 1; null for none
 * @param resetsAt end of the period that the use was counted in; counting starts anew then
 */
public record QuotaWindow(
        QuotaPeriod period,
        @Nullable Long requests,
        @Nullable Long tokens,
        long usedRequests,
        long usedTokens,
        Instant resetsAt) {

    /** The window after more use. */
    public QuotaWindow used(long moreRequests, long moreTokens, Instant now) {
        boolean ended = hasEnded(now);
        return new QuotaWindow(
                period,
                requests,
                tokens,
                (ended ? 0 : usedRequests) + moreRequests,
                (ended ? 0 : usedTokens) + moreTokens,
                ended ? period.end(now) : resetsAt);
    }

    /** The first moment from now on at which so many calls may begin; null if the quota is for fewer. */
    @Nullable Instant freeAt(int calls, Instant now) {
        if (requests != null && calls > requests) {
            return null;
        }
        boolean requestsLeft = requests == null || usedRequests + calls <= requests;
        boolean tokensLeft = tokens == null || usedTokens < tokens;
        return (requestsLeft && tokensLeft) || hasEnded(now) ? now : resetsAt;
    }

    private boolean hasEnded(Instant now) {
        return !now.isBefore(resetsAt);
    }
}
