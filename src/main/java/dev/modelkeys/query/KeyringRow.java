package dev.modelkeys.query;

import dev.modelkeys.catalog.ModelType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A keyring as it is read, with as much of its credentials as was asked for.
 *
 * @param modelName null for a provider's own keyring, as is the type
 * @param credentials newest first, at most {@link KeyringReads#LONGEST_LIST}
 * @param credentialCount how many there are, if that was asked for
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
}
