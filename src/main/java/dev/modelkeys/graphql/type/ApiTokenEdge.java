package dev.modelkeys.graphql.type;

import dev.modelkeys.graphql.Descriptions;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** API token with its cursor, as defined by Relay Cursor Connections. */
@Type("ApiTokenEdge")
@Description("API token with its cursor, as defined by Relay Cursor Connections.")
public record ApiTokenEdge(
        @NonNull @Description(Descriptions.CURSOR) String cursor,
        @NonNull @Description("The API token.") ApiTokenView node) {}
