package dev.modelkeys.graphql.type;

import dev.modelkeys.graphql.Descriptions;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Page of credentials, as defined by Relay Cursor Connections. */
@Type("CredentialConnection")
@Description("Page of credentials, as defined by Relay Cursor Connections.")
public record CredentialConnection(
        @NonNull @Description("The credentials of this page.") List<@NonNull CredentialView> nodes,
        @NonNull @Description("The credentials of this page, each with its cursor.")
                List<@NonNull CredentialEdge> edges,
        @NonNull @Description(Descriptions.PAGE_INFO) PageInfo pageInfo,
        @Description(Descriptions.TOTAL_COUNT) int totalCount) {}
