package dev.modelkeys.query;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Consequences of deleting a credential or removing a custom model. */
@Type("DeletionImpact")
@Description("Consequences of deleting a credential or removing a custom model.")
public record DeletionImpact(
        @Description("Whether the owner would be left without a default credential.") boolean clearsDefault,
        @Description("Whether the custom model would be deleted with its last credential.") boolean deletesCustomModel,
        @Description("Whether the status of the provider would become NOT_CONFIGURED.") boolean unconfiguresProvider,
        @Description("Number of credentials that a removed custom model would keep; 0 for the deletion of a"
                        + " credential.")
                int credentialsKept,
        @Description("Number of pools that would lose a member.") int pools,
        @NonNull @Description("Environments that would be left without a credential of the owner.")
                List<@NonNull String> environments) {}
