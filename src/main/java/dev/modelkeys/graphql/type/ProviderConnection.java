package dev.modelkeys.graphql.type;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of providers. */
@Type("ProviderConnection")
@Description("A page of providers.")
public record ProviderConnection(
        @NonNull @Description("The providers of this page.") List<@NonNull ProviderView> nodes,
        @NonNull @Description("The same, each with its cursor.") List<@NonNull ProviderEdge> edges,
        @NonNull @Description("Where this page stands.") PageInfo pageInfo,
        @Description("How many there are on all pages.") int totalCount) {}
