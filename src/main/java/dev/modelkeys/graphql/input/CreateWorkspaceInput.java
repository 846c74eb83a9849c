package dev.modelkeys.graphql.input;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Describes a workspace to make. */
@Input("CreateWorkspaceInput")
@Description("Describes a workspace to make.")
public record CreateWorkspaceInput(
        @NonNull @Description("1 to 64 characters, used once on this server.") String name,
        @Description("Sent again within 24 hours it is answered again and not done again; at most 255 characters.")
                @Nullable String clientMutationId) {}
