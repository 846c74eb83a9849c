package dev.modelkeys.query;

import dev.modelkeys.catalog.ModelType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A keyring with the parts of it that the plan asked for.
 *
 * @param modelName null for a provider's own keyring, as is the type
 * @param defaultCredential null also where the plan did not ask for it
 * @param credentials newest first, at most {@link KeyringReads#LONGEST_LIST}
 * @param credentialCount 0 where the plan did not ask for it
 * @param bindings credentials by the environments they are bound to, sorted; empty where the plan did not ask for them
 * @param createdAt the epoch where the plan did not ask for times, as is the time of the last change
 */
public record KeyringRow(
        UUID id,
        String providerId,
        @Nullable String modelName,
        @Nullable ModelType modelType,
        boolean removed,
        @Nullable UUID defaultCredentialId,
        @Nullable CredentialRow defaultCredential,
        List<CredentialRow> credentials,
        int credentialCount,
        Map<String, UUID> bindings,
        int revision,
        Instant createdAt,
        Instant updatedAt) {

    public CredentialStatus status() {
        return defaultCredentialId == null ? CredentialStatus.DEFAULT_MISSING : CredentialStatus.READY;
    }

    public boolean isCustomModel() {
        return modelName != null;
    }

    public boolean isDefault(CredentialRow credential) {
        return credential.id().equals(defaultCredentialId);
    }

    /**
     * @param own newest first
     * @param ownDefault null where there is none, and where it was not read
     */
    KeyringRow with(List<CredentialRow> own, @Nullable CredentialRow ownDefault) {
        return new KeyringRow(
                id,
                providerId,
                modelName,
                modelType,
                removed,
                defaultCredentialId,
                ownDefault,
                List.copyOf(own.subList(0, Math.min(own.size(), KeyringReads.LONGEST_LIST))),
                credentialCount,
                bindings,
                revision,
                createdAt,
                updatedAt);
    }
}
