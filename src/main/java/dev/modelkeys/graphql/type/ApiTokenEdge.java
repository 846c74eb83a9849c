package dev.modelkeys.graphql.type;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One of a page's API tokens. */
@Type("ApiTokenEdge")
@Description("One of a page's API tokens.")
public record ApiTokenEdge(
        @NonNull @Description("Where it stands: give it as after.") String cursor,
        @NonNull @Description("It.") ApiTokenView node) {}
