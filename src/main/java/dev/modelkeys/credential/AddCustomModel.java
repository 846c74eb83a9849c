package dev.modelkeys.credential;

import dev.modelkeys.catalog.ModelType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.jspecify.annotations.Nullable;

/**
 * Adds a custom model with its first credential, or a credential to the existing model of that name and type.
 *
 * @param credentialName null or blank for the next {@code API KEY n}
 */
public record AddCustomModel(
        String providerId, String name, ModelType type, @Nullable String credentialName, List<FieldValue> values) {

    /** Effect on the model. */
    @Enum("AddCustomModelOutcome")
    @Description("Effect of addCustomModel on the model.")
    @RegisterForReflection
    public enum Outcome {
        @Description("The model did not exist and was added.")
        CREATED,
        @Description("The model was listed already: it has one more credential, and its default is unchanged.")
        CREDENTIAL_ADDED,
        @Description("The model had been removed: it is listed again, with the new credential as default.")
        READDED
    }
}
