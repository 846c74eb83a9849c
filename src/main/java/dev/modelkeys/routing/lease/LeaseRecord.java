package dev.modelkeys.routing.lease;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.routing.resolution.CallOutcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lease on record, without values.
 *
 * @param actor name of the caller at the time
 * @param credentialName the present one, or the last one of a deleted credential
 * @param outcome the last one that was reported; null until then
 */
public record LeaseRecord(
        UUID id,
        Instant at,
        String actor,
        UUID credential,
        String credentialName,
        String providerId,
        @Nullable String model,
        @Nullable ModelType type,
        @Nullable String environment,
        @Nullable CallOutcome outcome,
        @Nullable Instant reportedAt) {

    static LeaseRecord of(LeaseRow row, String credentialName) {
        return new LeaseRecord(
                row.id(),
                row.at(),
                row.actor(),
                row.credential(),
                credentialName,
                row.owner().providerId(),
                row.model() == null ? null : row.model().name(),
                row.model() == null ? null : row.model().type(),
                row.environment(),
                row.outcome(),
                row.reportedAt());
    }
}
