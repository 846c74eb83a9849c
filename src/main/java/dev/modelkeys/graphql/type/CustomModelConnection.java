package dev.modelkeys.graphql.type;

import dev.modelkeys.graphql.Descriptions;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Page of custom models, as defined by Relay Cursor Connections. */
@Type("CustomModelConnection")
@Description("Page of custom models, as defined by Relay Cursor Connections.")
public record CustomModelConnection(
        @NonNull @Description("The custom models of this page.") List<@NonNull CustomModelView> nodes,
        @NonNull @Description("The custom models of this page, each with its cursor.")
                List<@NonNull CustomModelEdge> edges,
        @NonNull @Description(Descriptions.PAGE_INFO) PageInfo pageInfo,
        @Description(Descriptions.TOTAL_COUNT) int totalCount) {}
