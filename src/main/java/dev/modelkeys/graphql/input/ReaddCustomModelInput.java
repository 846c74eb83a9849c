package dev.modelkeys.graphql.input;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Names a custom model to list again. */
@Input("ReaddCustomModelInput")
@Description("Names a custom model to list again.")
public record ReaddCustomModelInput(
        @Id @NonNull @Description("The custom model.") String id,
        @Id @NonNull @Description("One of the model's own credentials: it becomes the default.") String credentialId,
        @Description("Comes back in the answer as it is; at most 255 characters.") @Nullable String clientMutationId) {}
