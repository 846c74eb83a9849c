package dev.modelkeys.graphql.input;

import dev.modelkeys.graphql.Descriptions;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Input of readdCustomModel. */
@Input("ReaddCustomModelInput")
@Description("Input of readdCustomModel.")
public record ReaddCustomModelInput(
        @Id @NonNull @Description("Id of the custom model.") String id,
        @Id @NonNull @Description("Id of one of the model's own credentials, which becomes the default.")
                String credentialId,
        @Description(Descriptions.IDEMPOTENCY_KEY) @Nullable String clientMutationId) {}
