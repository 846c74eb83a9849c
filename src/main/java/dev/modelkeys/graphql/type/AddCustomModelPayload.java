package dev.modelkeys.graphql.type;

import dev.modelkeys.credential.AddCustomModel;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The answer to addCustomModel. */
@Type("AddCustomModelPayload")
@Description("The answer to addCustomModel.")
public record AddCustomModelPayload(
        @Description("The model as it is now; null when it was refused.") @Nullable CustomModelView customModel,
        @Description("The new credential.") @Nullable CredentialView credential,
        @Description("Whether the model is new.") AddCustomModel.@Nullable Outcome outcome,
        @Description("What came in.") @Nullable String clientMutationId,
        @NonNull @Description("Everything that must be put right; empty when it was done.")
                List<@NonNull UserError> userErrors) {}
