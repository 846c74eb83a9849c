package dev.modelkeys.graphql.type;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of custom models. */
@Type("CustomModelConnection")
@Description("A page of custom models.")
public record CustomModelConnection(
        @NonNull @Description("The custom models of this page.") List<@NonNull CustomModelView> nodes,
        @NonNull @Description("The same, each with its cursor.") List<@NonNull CustomModelEdge> edges,
        @NonNull @Description("Where this page stands.") PageInfo pageInfo,
        @Description("How many there are on all pages.") int totalCount) {}
