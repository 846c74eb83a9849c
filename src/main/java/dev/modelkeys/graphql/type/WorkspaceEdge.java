package dev.modelkeys.graphql.type;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One of a page's workspaces. */
@Type("WorkspaceEdge")
@Description("One of a page's workspaces.")
public record WorkspaceEdge(
        @NonNull @Description("Where it stands: give it as after.") String cursor,
        @NonNull @Description("It.") WorkspaceView node) {}
