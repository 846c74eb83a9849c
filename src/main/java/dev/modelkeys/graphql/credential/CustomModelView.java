package dev.modelkeys.graphql.credential;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.catalog.Provider;
import dev.modelkeys.graphql.NodeView;
import dev.modelkeys.graphql.credential.FormTypes.CredentialFormView;
import dev.modelkeys.query.CredentialRow;
import dev.modelkeys.query.CredentialStatus;
import dev.modelkeys.query.KeyringRow;
import dev.modelkeys.query.ModelFacts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Custom model as clients see it. */
@Type("CustomModel")
@Description("Model that users added to a provider, identified by provider, name and type. Its"
        + " credentials are its own.")
public final class CustomModelView implements CredentialOwnerView, NodeView {

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
    @NonNull @Description("Id of the custom model, a UUID.")
    public String getId() {
        return keyring.id().toString();
    }

    @NonNull @Description("Provider of the model.")
    public ProviderView getProvider() {
        return context.provider(entry);
    }

    @NonNull @Description("Model id as the provider spells it, case-sensitive.")
    public String getName() {
        return Objects.requireNonNull(keyring.modelName());
    }

    @NonNull @Description("Type of the model.")
    public ModelType getType() {
        return Objects.requireNonNull(keyring.modelType());
    }

    @Override
    @NonNull @Description("Label to show.")
    public String getLabel() {
        return getName();
    }

    @NonNull @Description("Whether the model is listed or removed.")
    public CustomModelState getState() {
        return keyring.removed() ? CustomModelState.REMOVED : CustomModelState.LISTED;
    }

    @Override
    @NonNull @Description("Status of the model's credentials.")
    public CredentialStatus getStatus() {
        return keyring.status();
    }

    @Override
    @Description("Default credential; null after it was deleted or the model removed, until another one is" + " set.")
    public @Nullable CredentialView getDefaultCredential() {
        CredentialRow credential = keyring.defaultCredential();
        return credential == null ? null : view(credential);
    }

    @Override
    @NonNull @Description("Credentials, newest first, at most 100; Query.credentials returns all of them in pages.")
    public List<@NonNull CredentialView> getCredentials() {
        return keyring.credentials().stream().map(this::view).toList();
    }

    @Override
    @Description("Number of credentials.")
    public int getCredentialCount() {
        return keyring.credentialCount();
    }

    @Override
    @NonNull @Description("Credentials that serve in environments, sorted by environment.")
    public List<@NonNull EnvironmentBindingView> getEnvironmentBindings() {
        return context.bindings(keyring);
    }

    @Description("Whether the model is switched on; no credential is handed out for one that is off.")
    public boolean getEnabled() {
        return context.reads()
                .fact(ModelFacts.CUSTOM_SWITCHED_OFF, keyring.id())
                .isEmpty();
    }

    @Description("Pool for calls that name no environment; null until one is saved.")
    public @Nullable LoadBalancingView getLoadBalancing() {
        return context.reads()
                .fact(ModelFacts.CUSTOM_POOLS, keyring.id())
                .map(pool -> new LoadBalancingView(pool, context))
                .orElse(null);
    }

    @Override
    @Description("Form for a new credential; null if the provider no longer takes custom models of this type.")
    public @Nullable CredentialFormView getCredentialForm() {
        return Forms.view(Forms.of(entry, keyring.modelType()));
    }

    @Description(
            "Revision, incremented by every change of the model, of its default, or of which credentials it has, and not"
                    + " by edits of these; for use as expectedRevision.")
    public int getRevision() {
        return keyring.revision();
    }

    @NonNull @Description("Time of creation.")
    public Instant getCreatedAt() {
        return keyring.createdAt();
    }

    @NonNull @Description("Time of the last removal, re-adding, or change of the credentials or the default.")
    public Instant getUpdatedAt() {
        return keyring.updatedAt();
    }

    private CredentialView view(CredentialRow credential) {
        return new CredentialView(credential, keyring, entry, context);
    }
}
