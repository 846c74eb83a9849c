package dev.modelkeys.graphql.type;

import dev.modelkeys.graphql.Descriptions;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Custom model with its cursor, as defined by Relay Cursor Connections. */
@Type("CustomModelEdge")
@Description("Custom model with its cursor, as defined by Relay Cursor Connections.")
public record CustomModelEdge(
        @NonNull @Description(Descriptions.CURSOR) String cursor,
        @NonNull @Description("The custom model.") CustomModelView node) {}
