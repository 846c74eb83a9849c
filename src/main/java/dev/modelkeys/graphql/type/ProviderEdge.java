package dev.modelkeys.graphql.type;

import dev.modelkeys.graphql.Descriptions;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Provider with its cursor, as defined by Relay Cursor Connections. */
@Type("ProviderEdge")
@Description("Provider with its cursor, as defined by Relay Cursor Connections.")
public record ProviderEdge(
        @NonNull @Description(Descriptions.CURSOR) String cursor,
        @NonNull @Description("The provider.") ProviderView node) {}
