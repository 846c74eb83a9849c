package dev.modelkeys.graphql.type;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.query.CredentialStatus;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A model that the catalogue lists for a provider. It uses the default credential of the provider. */
@Type("PredefinedModel")
@Description("A model that the catalogue lists for a provider. It uses the default credential of the provider.")
public record PredefinedModelView(
        @NonNull @Description("The provider's own id of the model.") String name,
        @NonNull @Description("What to show.") String label,
        @NonNull @Description("What kind of model it is.") ModelType type,
        @NonNull @Description("What it can do, such as vision or tool-call.") List<@NonNull String> features,
        @Description("How many tokens it takes in, where known.") @Nullable Integer contextSize,
        @Description("Whether the provider advises against it.") boolean deprecated,
        @NonNull @Description("READY only while the provider has a default credential.") CredentialStatus status) {}
