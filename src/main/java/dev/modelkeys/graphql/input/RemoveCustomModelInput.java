package dev.modelkeys.graphql.input;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Names a custom model to take off the model list. */
@Input("RemoveCustomModelInput")
@Description("Names a custom model to take off the model list.")
public record RemoveCustomModelInput(
        @Id @NonNull @Description("The custom model.") String id,
        @Description("Refuses with CONFLICT unless this is the present revision.") @Nullable Integer expectedRevision,
        @Description("Comes back in the answer as it is; at most 255 characters.") @Nullable String clientMutationId) {}
