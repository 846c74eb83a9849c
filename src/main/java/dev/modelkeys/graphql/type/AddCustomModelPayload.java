package dev.modelkeys.graphql.type;

import dev.modelkeys.credential.AddCustomModel;
import dev.modelkeys.graphql.Descriptions;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Result of addCustomModel. */
@Type("AddCustomModelPayload")
@Description("Result of addCustomModel.")
public record AddCustomModelPayload(
        @Description("The model after the change; null on refusal.") @Nullable CustomModelView customModel,
        @Description("The new credential; null on refusal.") @Nullable CredentialView credential,
        @Description("Effect on the model; null on refusal.") AddCustomModel.@Nullable Outcome outcome,
        @Description(Descriptions.CLIENT_MUTATION_ID) @Nullable String clientMutationId,
        @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {}
