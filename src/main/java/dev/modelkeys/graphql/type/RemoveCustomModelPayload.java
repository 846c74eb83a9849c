package dev.modelkeys.graphql.type;

import dev.modelkeys.graphql.Descriptions;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Result of removeCustomModel. */
@Type("RemoveCustomModelPayload")
@Description("Result of removeCustomModel.")
public record RemoveCustomModelPayload(
        @Description("The model after the change, with the credentials it keeps; null on refusal.") @Nullable CustomModelView customModel,
        @Description(Descriptions.CLIENT_MUTATION_ID) @Nullable String clientMutationId,
        @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {}
