package dev.modelkeys.graphql.type;

import dev.modelkeys.graphql.Descriptions;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Page of providers, as defined by Relay Cursor Connections. */
@Type("ProviderConnection")
@Description("Page of providers, as defined by Relay Cursor Connections.")
public record ProviderConnection(
        @NonNull @Description("The providers of this page.") List<@NonNull ProviderView> nodes,
        @NonNull @Description("The providers of this page, each with its cursor.") List<@NonNull ProviderEdge> edges,
        @NonNull @Description(Descriptions.PAGE_INFO) PageInfo pageInfo,
        @Description(Descriptions.TOTAL_COUNT) int totalCount) {}
