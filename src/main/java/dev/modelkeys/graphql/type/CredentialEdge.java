package dev.modelkeys.graphql.type;

import dev.modelkeys.graphql.Descriptions;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Credential with its cursor, as defined by Relay Cursor Connections. */
@Type("CredentialEdge")
@Description("Credential with its cursor, as defined by Relay Cursor Connections.")
public record CredentialEdge(
        @NonNull @Description(Descriptions.CURSOR) String cursor,
        @NonNull @Description("The credential.") CredentialView node) {}
