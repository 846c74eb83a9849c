package dev.modelkeys.routing.lease;

import dev.modelkeys.credential.Scope;
import dev.modelkeys.routing.resolution.CallOutcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lease on record.
 *
 * @param group number of its group
 * @param step of the credential's cooldown at which it was given
 * @param owner whose credential it is
 * @param model that it is for; null for the provider's own credential, whatever the model
 * @param reportedCalls how many of its calls were reported
 * @param outcome the last one that was reported; null until then
 */
record LeaseRow(
        UUID id,
        long group,
        UUID credential,
        int revision,
        int step,
        Scope owner,
        Scope.@Nullable Model model,
        @Nullable String environment,
        int calls,
        String principal,
        String actor,
        Instant at,
        int reportedCalls,
        @Nullable CallOutcome outcome,
        @Nullable Instant reportedAt) {

    LeaseRow reported(int more, CallOutcome last, Instant now) {
        return new LeaseRow(
                id,
                group,
                credential,
                revision,
                step,
                owner,
                model,
                environment,
                calls,
                principal,
                actor,
                at,
                reportedCalls + more,
                last,
                now);
    }
}
