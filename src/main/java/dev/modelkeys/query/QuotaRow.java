package dev.modelkeys.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Quota of a credential, and what was used of it.
 *
 * @param period name of the period
 * @param resetsAt end of the period that the use was counted in, which may be over
 */
public record QuotaRow(
        String period,
        @Nullable Long requests,
        @Nullable Long tokens,
        long usedRequests,
        long usedTokens,
        Instant resetsAt) {}
