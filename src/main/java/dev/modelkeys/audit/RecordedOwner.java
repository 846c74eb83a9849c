package dev.modelkeys.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Owner of credentials in the audit.
 *
 * @param customModel the id of the custom model, which is also that of its keyring; null for the provider itself
 */
public record RecordedOwner(String provider, @Nullable UUID customModel) {

    @Override
    public String toString() {
        return customModel == null ? "provider " + provider : "custom model " + customModel;
    }
}
