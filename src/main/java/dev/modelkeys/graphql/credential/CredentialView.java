package dev.modelkeys.graphql.credential;

import dev.modelkeys.catalog.Provider;
import dev.modelkeys.graphql.NodeView;
import dev.modelkeys.graphql.credential.FormTypes.CredentialFieldView;
import dev.modelkeys.query.CredentialRow;
import dev.modelkeys.query.HealthRow;
import dev.modelkeys.query.KeyringRow;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Credential as clients see it, without its secrets. */
@Type("Credential")
@Description(
        "Named set of values for the fields of its owner's form. Secret values are encrypted and" + " never returned.")
public final class CredentialView implements NodeView {

    private final CredentialRow credential;
    private final KeyringRow keyring;
    private final Provider provider;
    private final ReadContext context;

    CredentialView(CredentialRow credential, KeyringRow keyring, Provider provider, ReadContext context) {
        this.credential = credential;
        this.keyring = keyring;
        this.provider = provider;
        this.context = context;
    }

    @Override
    @Id
    @NonNull @Description("Id of the credential, a UUID.")
    public String getId() {
        return credential.id().toString();
    }

    @NonNull @Description("Name of the credential, unique within its owner regardless of case.")
    public String getName() {
        return credential.name();
    }

    @NonNull @Description("Owner of the credential.")
    public CredentialOwnerView getOwner() {
        return keyring.isCustomModel() ? new CustomModelView(keyring, provider, context) : context.provider(provider);
    }

    @Description("Whether the credential is its owner's default.")
    public boolean getIsDefault() {
        return keyring.isDefault(credential);
    }

    @NonNull @Description("State of each field that applies, in the order of the owner's form.")
    public List<@NonNull CredentialFieldView> getFields() {
        return Forms.fields(Forms.of(provider, keyring.modelType()), credential, context.showsValues());
    }

    @Description("Whether the stored secrets can be decrypted with the configured keys. An unreadable"
            + " credential can still be edited and deleted.")
    public boolean getReadable() {
        return credential.readable();
    }

    @Description("Result of the last test at the provider; null until there is one, and after a change of the"
            + " values that the provider was not asked about.")
    public @Nullable CredentialHealthView getHealth() {
        HealthRow health = credential.health();
        return health == null ? null : CredentialHealthView.of(health);
    }

    @NonNull @Description("Environments in which the owner uses the credential, sorted.")
    public List<@NonNull String> getEnvironments() {
        return credential.use().environments();
    }

    @Description("End of the credential's rest after calls that failed; null while it does not rest.")
    public @Nullable Instant getCooldownUntil() {
        return context.cooldownUntil(credential.use());
    }

    @NonNull @Description("Quotas of the credential, at most one for each period, the shortest period first.")
    public List<@NonNull CredentialQuotaView> getQuotas() {
        return CredentialQuotaView.of(credential.use().quotas(), context.now());
    }

    @Description(
            "Time at which the credential was last handed out; null before the first time, and if that was too long"
                    + " ago to be on record.")
    public @Nullable Instant getLastUsedAt() {
        return credential.use().lastUsedAt();
    }

    @Description("Revision, from 1, incremented by every change of the name or the values; for use as"
            + " expectedRevision.")
    public int getRevision() {
        return credential.revision();
    }

    @NonNull @Description("Time of creation.")
    public Instant getCreatedAt() {
        return credential.createdAt();
    }

    @NonNull @Description("Time of the last change of the name or the values.")
    public Instant getUpdatedAt() {
        return credential.updatedAt();
    }
}
