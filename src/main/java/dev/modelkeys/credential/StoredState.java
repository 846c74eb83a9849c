package dev.modelkeys.credential;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Installations, keyrings and credentials of a workspace as stored, without their values. */
public record StoredState(Set<String> installations, List<StoredKeyring> keyrings, List<StoredCredential> credentials) {

    /**
     * A keyring.
     *
     * @param modelName null for a provider's own keyring, as is the type
     */
    public record StoredKeyring(
            UUID id,
            String provider,
            @Nullable String modelName,
            @Nullable String modelType,
            boolean isRemoved,
            @Nullable UUID defaultCredential) {

        public boolean isCustomModel() {
            return modelName != null;
        }
    }

    /**
     * A credential.
     *
     * @param secrets the fields with a secret
     * @param contradictions columns that the rest of the row contradicts
     */
    public record StoredCredential(
            UUID id, UUID keyring, String name, int revision, Set<String> secrets, List<String> contradictions) {}
}
