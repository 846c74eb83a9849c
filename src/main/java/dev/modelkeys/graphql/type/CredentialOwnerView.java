package dev.modelkeys.graphql.type;

import dev.modelkeys.query.CredentialStatus;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Whoever holds credentials. */
@Interface("CredentialOwner")
@Description("Whoever holds credentials: a provider, for all its predefined models, or one custom model.")
public interface CredentialOwnerView {

    @Id
    @NonNull @Description("The catalogue key of a provider, or a custom model's id.")
    String getId();

    @NonNull @Description("What to show.")
    String getLabel();

    @NonNull @Description("Whether its models have a credential to use.")
    CredentialStatus getStatus();

    @Description("The one in use; null until there is one, or after it was deleted and none was chosen.")
    @Nullable CredentialView getDefaultCredential();

    @NonNull @Description("Newest first, at most 100; Query.credentials pages through more.")
    List<@NonNull CredentialView> getCredentials();

    @Description("How many there are.")
    int getCredentialCount();

    @Description("The form a new credential of this owner is filled in with; null when this owner takes none.")
    @Nullable CredentialFormView getCredentialForm();
}
