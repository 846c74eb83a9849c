package dev.modelkeys.graphql.input;

import dev.modelkeys.catalog.ModelType;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A custom model to add, with a credential. */
@Input("AddCustomModelInput")
@Description("A custom model to add, with a credential.")
public record AddCustomModelInput(
        @Id @NonNull @Description("The catalogue key of its provider, or an alias of it.") String providerId,
        @NonNull @Description("The provider's own id of the model: 1 to 255 characters, compared exactly.") String name,
        @NonNull @Description("What kind of model it is.") ModelType type,
        @Description("The credential's name: 1 to 64 characters. Without one it is called API KEY n.") @Nullable String credentialName,
        @NonNull @Description("What the custom model's form was filled in with.")
                List<@NonNull CredentialValueInput> values,
        @Description("Comes back in the answer as it is; at most 255 characters.") @Nullable String clientMutationId) {}
