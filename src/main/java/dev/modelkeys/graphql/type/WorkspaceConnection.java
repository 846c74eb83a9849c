package dev.modelkeys.graphql.type;

import dev.modelkeys.graphql.Descriptions;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Page of workspaces, as defined by Relay Cursor Connections. */
@Type("WorkspaceConnection")
@Description("Page of workspaces, as defined by Relay Cursor Connections.")
public record WorkspaceConnection(
        @NonNull @Description("The workspaces of this page.") List<@NonNull WorkspaceView> nodes,
        @NonNull @Description("The workspaces of this page, each with its cursor.") List<@NonNull WorkspaceEdge> edges,
        @NonNull @Description(Descriptions.PAGE_INFO) PageInfo pageInfo,
        @Description(Descriptions.TOTAL_COUNT) int totalCount) {}
