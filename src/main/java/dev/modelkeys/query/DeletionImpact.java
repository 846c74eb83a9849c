package dev.modelkeys.query;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** What deleting a credential, or removing a custom model, would do. */
@Type("DeletionImpact")
@Description("What deleting a credential, or removing a custom model, would do.")
public record DeletionImpact(
        @Description("The owner would be left without a default credential.") boolean clearsDefault,
        @Description("The custom model would be deleted with its last credential.") boolean deletesCustomModel,
        @Description("The provider would be back to not configured.") boolean unconfiguresProvider,
        @Description("How many credentials would stay, re-addable, after the model is removed; 0 for a credential.")
                int credentialsKept) {}
