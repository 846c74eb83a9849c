package dev.modelkeys.graphql.type;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of API tokens. */
@Type("ApiTokenConnection")
@Description("A page of API tokens.")
public record ApiTokenConnection(
        @NonNull @Description("The API tokens themselves.") List<@NonNull ApiTokenView> nodes,
        @NonNull @Description("The same, each with its cursor.") List<@NonNull ApiTokenEdge> edges,
        @NonNull @Description("Where the page stands.") PageInfo pageInfo,
        @Description("How many there are in all.") int totalCount) {}
