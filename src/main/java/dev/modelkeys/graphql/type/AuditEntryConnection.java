package dev.modelkeys.graphql.type;

import dev.modelkeys.graphql.Descriptions;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Page of audit entries, as defined by Relay Cursor Connections. */
@Type("AuditEntryConnection")
@Description("Page of audit entries, as defined by Relay Cursor Connections.")
public record AuditEntryConnection(
        @NonNull @Description("The audit entries of this page.") List<@NonNull AuditEntryView> nodes,
        @NonNull @Description("The audit entries of this page, each with its cursor.")
                List<@NonNull AuditEntryEdge> edges,
        @NonNull @Description(Descriptions.PAGE_INFO) PageInfo pageInfo,
        @Description(Descriptions.TOTAL_COUNT) int totalCount) {}
