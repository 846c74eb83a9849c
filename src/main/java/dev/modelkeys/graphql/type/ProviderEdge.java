package dev.modelkeys.graphql.type;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A provider and where it stands in its list. */
@Type("ProviderEdge")
@Description("A provider and where it stands in its list.")
public record ProviderEdge(
        @NonNull @Description("Opaque text: give it as after to go on behind this one.") String cursor,
        @NonNull @Description("The provider.") ProviderView node) {}
