package dev.modelkeys.credential;

import dev.modelkeys.catalog.ConfigurationMethod;
import dev.modelkeys.catalog.Form;
import dev.modelkeys.catalog.Provider;
import dev.modelkeys.credential.OwnerLookup.StoredValues;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejection.Code;
import dev.modelkeys.kernel.Rejections;
import dev.modelkeys.kernel.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Evaluates forms, without a lock and outside of any transaction, so that what takes long can come before both. Rejections of
 * values stay in the draft, so that those of the keyring are reported with them.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class Drafts {

    private final OwnerLookup owners;
    private final FormBinder binder;

    Drafts(OwnerLookup owners, FormBinder binder) {
        this.owners = owners;
        this.binder = binder;
    }

    public CredentialDraft of(AddCredential command) {
        Form form = owners.form(command.owner());
        return new CredentialDraft(
                command.owner(), binder.draft(form, command.name(), "name", command.values()), command.makeDefault());
    }

    public CustomModelDraft of(AddCustomModel command) {
        Provider provider = owners.supporting(command.providerId(), ConfigurationMethod.CUSTOM_MODEL, "providerId");
        Form form = provider.customModelForm(command.type());
        if (form == null) {
            throw new Rejected(
                    Rejection.of(Code.TYPE_NOT_SUPPORTED, "This provider serves no models of this type.", "type"));
        }
        Draft contents = binder.draft(form, command.credentialName(), "credentialName", command.values());
        Rejections rejections = new Rejections(contents.rejections());
        String name = Text.validated(command.name(), "A model name", Scope.LONGEST_MODEL_NAME, rejections, "name")
                .orElse(null);
        return new CustomModelDraft(
                provider.id(),
                command.type(),
                name,
                new Draft(contents.name(), contents.nameField(), contents.values(), rejections.all()));
    }

    public EditDraft of(EditCredential command) {
        if (command.changes().isEmpty()) {
            return new EditDraft(command, 0, null);
        }
        StoredValues stored = owners.values(command.id(), CredentialRules.ID);
        return new EditDraft(
                command,
                stored.revision(),
                binder.refill(stored.form(), stored.plain(), stored.hints(), command.changes()));
    }
}
