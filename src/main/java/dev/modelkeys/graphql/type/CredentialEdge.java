package dev.modelkeys.graphql.type;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A credential and where it stands in its list. */
@Type("CredentialEdge")
@Description("A credential and where it stands in its list.")
public record CredentialEdge(
        @NonNull @Description("Opaque text: give it as after to go on behind this one.") String cursor,
        @NonNull @Description("The credential.") CredentialView node) {}
