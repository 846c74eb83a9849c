package dev.modelkeys.query;

import dev.modelkeys.probe.HealthVerdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a provider last said of a credential.
 *
 * @param finding name of what was found, which another version of the server may not know
 * @param checkPlace true if a wrong site or region would have been answered in the same way
 * @param revision the credential's revision that was asked about
 * @param retryAt when the provider said to come again
 */
public record HealthRow(
        HealthVerdict verdict,
        String finding,
        boolean checkPlace,
        Instant checkedAt,
        int revision,
        @Nullable Instant retryAt) {}
