package dev.modelkeys.graphql.credential;

import dev.modelkeys.graphql.credential.FormTypes.CredentialFormView;
import dev.modelkeys.query.CredentialStatus;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Owner of credentials: a provider or a custom model. */
@Interface("CredentialOwner")
@Description("Owner of credentials: a provider, for all its predefined models, or a custom model.")
public interface CredentialOwnerView {

    @Id
    @NonNull @Description("Id of the owner: a provider's catalogue key or a custom model's UUID.")
    String getId();

    @NonNull @Description("Label to show.")
    String getLabel();

    @NonNull @Description("Status of the owner's credentials.")
    CredentialStatus getStatus();

    @Description("Default credential, which the models of this owner use; null if none is set.")
    @Nullable CredentialView getDefaultCredential();

    @NonNull @Description("Credentials, newest first, at most 100; Query.credentials returns all of them in pages.")
    List<@NonNull CredentialView> getCredentials();

    @Description("Number of credentials.")
    int getCredentialCount();

    @NonNull @Description("Credentials that serve in environments, sorted by environment.")
    List<@NonNull EnvironmentBindingView> getEnvironmentBindings();

    @Description("Form for a new credential; null if the owner takes none.")
    @Nullable CredentialFormView getCredentialForm();
}
