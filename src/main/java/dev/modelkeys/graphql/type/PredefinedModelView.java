package dev.modelkeys.graphql.type;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.query.CredentialStatus;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Model that the catalogue lists for a provider. */
@Type("PredefinedModel")
@Description(
        "Model that the catalogue lists for a provider. All of them use the default credential of" + " the provider.")
public record PredefinedModelView(
        @NonNull @Description("Model id as the provider spells it.") String name,
        @NonNull @Description("Label to show.") String label,
        @NonNull @Description("Type of the model.") ModelType type,
        @NonNull @Description("Capabilities, such as vision or tool-call.") List<@NonNull String> features,
        @Description("Size of the context window, in tokens; null if unknown.") @Nullable Integer contextSize,
        @Description("Whether the provider has deprecated the model.") boolean deprecated,
        @NonNull @Description("Status of the provider's credentials: READY if there is a default.")
                CredentialStatus status) {}
