package dev.modelkeys.graphql.type;

import dev.modelkeys.graphql.Descriptions;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Page of API tokens, as defined by Relay Cursor Connections. */
@Type("ApiTokenConnection")
@Description("Page of API tokens, as defined by Relay Cursor Connections.")
public record ApiTokenConnection(
        @NonNull @Description("The API tokens of this page.") List<@NonNull ApiTokenView> nodes,
        @NonNull @Description("The API tokens of this page, each with its cursor.") List<@NonNull ApiTokenEdge> edges,
        @NonNull @Description(Descriptions.PAGE_INFO) PageInfo pageInfo,
        @Description(Descriptions.TOTAL_COUNT) int totalCount) {}
