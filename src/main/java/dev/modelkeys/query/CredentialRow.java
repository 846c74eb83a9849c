package dev.modelkeys.query;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A credential as it is read: everything but its secrets.
 *
 * @param hints the secret fields that are set, with what may be shown of them
 * @param readable whether the keys that opened its secrets are at hand
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
        Instant updatedAt) {}
