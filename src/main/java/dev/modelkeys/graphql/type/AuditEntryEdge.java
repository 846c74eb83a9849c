package dev.modelkeys.graphql.type;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One of a page's audit entries. */
@Type("AuditEntryEdge")
@Description("One of a page's audit entries.")
public record AuditEntryEdge(
        @NonNull @Description("Where it stands: give it as after.") String cursor,
        @NonNull @Description("It.") AuditEntryView node) {}
