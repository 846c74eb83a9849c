package dev.modelkeys.graphql.type;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of workspaces. */
@Type("WorkspaceConnection")
@Description("A page of workspaces.")
public record WorkspaceConnection(
        @NonNull @Description("The workspaces themselves.") List<@NonNull WorkspaceView> nodes,
        @NonNull @Description("The same, each with its cursor.") List<@NonNull WorkspaceEdge> edges,
        @NonNull @Description("Where the page stands.") PageInfo pageInfo,
        @Description("How many there are in all.") int totalCount) {}
