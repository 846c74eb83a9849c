package dev.modelkeys.credential;

import dev.modelkeys.catalog.ModelType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds a custom model with its first credential, or a credential to the existing model of that name and type.
 *
 * @param credentialName null or blank for the next {@code API KEY n}
 */
public record AddCustomModel(
        String providerId, String name, ModelType type, @Nullable String credentialName, List<FieldValue> values) {

    /** What became of it. */
    @RegisterForReflection
    public enum Outcome {
        CREATED,
        CREDENTIAL_ADDED,
        READDED
    }
}
