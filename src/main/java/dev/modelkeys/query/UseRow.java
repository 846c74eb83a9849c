package dev.modelkeys.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where and how a credential is used, as much of it as the plan asked for.
 *
 * @param environments names of those that it is bound to, sorted
 * @param pools number of pools that it is a member of
 * @param cooldownUntil end of its last rest, which may be over
 * @param lastUsedAt null also for one that was never used
 */
public record UseRow(
        List<String> environments,
        int pools,
        @Nullable Instant cooldownUntil,
        List<QuotaRow> quotas,
        @Nullable Instant lastUsedAt) {

    static final UseRow NONE = new UseRow(List.of(), 0, null, List.of(), null);
}
