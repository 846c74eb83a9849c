package dev.modelkeys.query;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credential without its secrets.
 *
 * @param plain the values of fields that are not secret; empty where the plan did not ask for values, as are the hints
 * @param hints the secret fields that have a value, each with the part of it that may be shown
 * @param readable false where a key that sealed one of its secrets is missing; true where the plan did not ask
 * @param createdAt the epoch where the plan did not ask for times, as is the time of the last change
 * @param health null where the provider was not asked, and where the plan did not ask for it
 * @param use as much of it as the plan asked for
 */
public record CredentialRow(
        UUID id,
        UUID keyringId,
        String name,
        Map<String, String> plain,
        Map<String, String> hints,
        boolean readable,
        int revision,
        Instant createdAt,
        Instant updatedAt,
        @Nullable HealthRow health,
        UseRow use) {}
