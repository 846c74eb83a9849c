package dev.modelkeys.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Change of a credential or of its owner.
 *
 * @param providerId catalogue key; empty for a RESYNC of all providers
 * @param customModel null for a change of the provider itself
 * @param credential null for a change of the owner
 */
public record CredentialEvent(
        CredentialEventKind kind,
        Instant at,
        String providerId,
        @Nullable UUID customModel,
        @Nullable UUID credential) {}
