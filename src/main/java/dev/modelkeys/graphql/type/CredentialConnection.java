package dev.modelkeys.graphql.type;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of credentials. */
@Type("CredentialConnection")
@Description("A page of credentials.")
public record CredentialConnection(
        @NonNull @Description("The credentials of this page.") List<@NonNull CredentialView> nodes,
        @NonNull @Description("The same, each with its cursor.") List<@NonNull CredentialEdge> edges,
        @NonNull @Description("Where this page stands.") PageInfo pageInfo,
        @Description("How many there are on all pages.") int totalCount) {}
