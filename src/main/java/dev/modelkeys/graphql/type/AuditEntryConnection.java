package dev.modelkeys.graphql.type;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of audit entries. */
@Type("AuditEntryConnection")
@Description("A page of audit entries.")
public record AuditEntryConnection(
        @NonNull @Description("The audit entries themselves.") List<@NonNull AuditEntryView> nodes,
        @NonNull @Description("The same, each with its cursor.") List<@NonNull AuditEntryEdge> edges,
        @NonNull @Description("Where the page stands.") PageInfo pageInfo,
        @Description("How many there are in all.") int totalCount) {}
