package dev.modelkeys.graphql.type;

import dev.modelkeys.catalog.Provider;
import dev.modelkeys.query.CredentialRow;
import dev.modelkeys.query.KeyringRow;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A credential without its secrets. */
@Type("Credential")
@Description("A named set of values for its owner's form. Secret ones are encrypted and never shown again.")
public final class CredentialView {

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

    @Id
    @NonNull @Description("Names it in every other request.")
    public String getId() {
        return credential.id().toString();
    }

    @NonNull @Description("Used once by its owner, compared without case.")
    public String getName() {
        return credential.name();
    }

    @NonNull @Description("Whose credential it is.")
    public CredentialOwnerView getOwner() {
        return keyring.isCustomModel() ? new CustomModelView(keyring, provider, context) : context.provider(provider);
    }

    @Description("Whether its owner's models use it.")
    public boolean getIsDefault() {
        return keyring.isDefault(credential);
    }

    @NonNull @Description("One entry for each field of the form that takes part, in form order.")
    public List<@NonNull CredentialFieldView> getFields() {
        return Forms.fields(Forms.of(provider, keyring.modelType()), credential, context.showsValues());
    }

    @Description(
            "False when a stored secret cannot be opened with the configured keys: it can still be edited and deleted.")
    public boolean getReadable() {
        return credential.readable();
    }

    @Description("Counts its changes, from 1 on; give it as expectedRevision.")
    public int getRevision() {
        return credential.revision();
    }

    @NonNull @Description("When it was added.")
    public Instant getCreatedAt() {
        return credential.createdAt();
    }

    @NonNull @Description("When its name or values last changed.")
    public Instant getUpdatedAt() {
        return credential.updatedAt();
    }
}
