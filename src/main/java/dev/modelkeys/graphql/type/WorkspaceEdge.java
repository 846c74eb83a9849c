package dev.modelkeys.graphql.type;

import dev.modelkeys.graphql.Descriptions;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Workspace with its cursor, as defined by Relay Cursor Connections. */
@Type("WorkspaceEdge")
@Description("Workspace with its cursor, as defined by Relay Cursor Connections.")
public record WorkspaceEdge(
        @NonNull @Description(Descriptions.CURSOR) String cursor,
        @NonNull @Description("The workspace.") WorkspaceView node) {}
