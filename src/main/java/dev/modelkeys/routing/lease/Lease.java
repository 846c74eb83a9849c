package dev.modelkeys.routing.lease;

import dev.modelkeys.probe.CallRecipe;
import dev.modelkeys.probe.HealthVerdict;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Credential in clear, for calls that begin before the lease expires.
 *
 * @param values by field, in the order of the form
 * @param recipe how a call carries them; null if the catalogue knows no way
 * @param health REJECTED for a credential that the provider refused lately; null if it was never asked
 */
public record Lease(
        UUID id,
        UUID credential,
        String name,
        int revision,
        Map<String, String> values,
        @Nullable CallRecipe recipe,
        int calls,
        Instant expiresAt,
        @Nullable HealthVerdict health)
        implements Answer {

    /** Nothing of the values. */
    @Override
    public String toString() {
        return "Lease[" + id + "]";
    }
}
