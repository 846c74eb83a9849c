package dev.modelkeys.graphql.type;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.catalog.Provider;
import dev.modelkeys.query.CredentialRow;
import dev.modelkeys.query.CredentialStatus;
import dev.modelkeys.query.KeyringRow;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A model that was added under a provider, with credentials of its own. */
@Type("CustomModel")
@Description("A model that somebody added under a provider. It uses credentials of its own.")
public final class CustomModelView implements CredentialOwnerView {

    private final KeyringRow keyring;
    /** Not named provider: SmallRye would take its type for that of the property. */
    private final Provider entry;

    private final ReadContext context;

    CustomModelView(KeyringRow keyring, Provider provider, ReadContext context) {
        this.keyring = keyring;
        this.entry = provider;
        this.context = context;
    }

    @Override
    @Id
    @NonNull @Description("Names it in every other request.")
    public String getId() {
        return keyring.id().toString();
    }

    @NonNull @Description("Under which provider it was added.")
    public ProviderView getProvider() {
        return context.provider(entry);
    }

    @NonNull @Description("The provider's own id of the model, with case.")
    public String getName() {
        return Objects.requireNonNull(keyring.modelName());
    }

    @NonNull @Description("What kind of model it is.")
    public ModelType getType() {
        return Objects.requireNonNull(keyring.modelType());
    }

    @Override
    @NonNull @Description("What to show.")
    public String getLabel() {
        return getName();
    }

    @NonNull @Description("Whether it stands in the model list.")
    public CustomModelState getState() {
        return keyring.removed() ? CustomModelState.REMOVED : CustomModelState.LISTED;
    }

    @Override
    @NonNull @Description("Whether it has a credential to use.")
    public CredentialStatus getStatus() {
        return keyring.status();
    }

    @Override
    @Description("The one in use; null after it was deleted or the model removed, until one is chosen.")
    public @Nullable CredentialView getDefaultCredential() {
        CredentialRow credential = keyring.defaultCredential();
        return credential == null ? null : view(credential);
    }

    @Override
    @NonNull @Description("Newest first, at most 100; Query.credentials pages through more.")
    public List<@NonNull CredentialView> getCredentials() {
        return keyring.credentials().stream().map(this::view).toList();
    }

    @Override
    @Description("How many credentials it has.")
    public int getCredentialCount() {
        return keyring.credentialCount();
    }

    @Override
    @Description("The form a new credential of this model is filled in with.")
    public @Nullable CredentialFormView getCredentialForm() {
        return Forms.view(Forms.of(entry, keyring.modelType()));
    }

    @Description("Counts its changes; give it as expectedRevision.")
    public int getRevision() {
        return keyring.revision();
    }

    @NonNull @Description("When it was added.")
    public Instant getCreatedAt() {
        return keyring.createdAt();
    }

    @NonNull @Description("When it was last removed or re-added, or its credentials or default changed.")
    public Instant getUpdatedAt() {
        return keyring.updatedAt();
    }

    private CredentialView view(CredentialRow credential) {
        return new CredentialView(credential, keyring, entry, context);
    }
}
