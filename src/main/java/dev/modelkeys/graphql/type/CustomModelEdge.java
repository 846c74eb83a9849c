package dev.modelkeys.graphql.type;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A custom model and where it stands in its list. */
@Type("CustomModelEdge")
@Description("A custom model and where it stands in its list.")
public record CustomModelEdge(
        @NonNull @Description("Opaque text: give it as after to go on behind this one.") String cursor,
        @NonNull @Description("The custom model.") CustomModelView node) {}
