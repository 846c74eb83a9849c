package dev.modelkeys.graphql.type;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The answer to readdCustomModel. */
@Type("ReaddCustomModelPayload")
@Description("The answer to readdCustomModel.")
public record ReaddCustomModelPayload(
        @Description("The listed model; null when it was refused.") @Nullable CustomModelView customModel,
        @Description("What came in.") @Nullable String clientMutationId,
        @NonNull @Description("Everything that must be put right; empty when it was done.")
                List<@NonNull UserError> userErrors) {}
