package dev.modelkeys.graphql.type;

import dev.modelkeys.graphql.Descriptions;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Audit entry with its cursor, as defined by Relay Cursor Connections. */
@Type("AuditEntryEdge")
@Description("Audit entry with its cursor, as defined by Relay Cursor Connections.")
public record AuditEntryEdge(
        @NonNull @Description(Descriptions.CURSOR) String cursor,
        @NonNull @Description("The audit entry.") AuditEntryView node) {}
