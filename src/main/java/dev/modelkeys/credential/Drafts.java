package dev.modelkeys.credential;

import dev.modelkeys.catalog.FormResult;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejections;
import dev.modelkeys.kernel.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates forms, without a lock and outside of any transaction, so that what takes long can come before both. Rejections of
 * values stay in the draft, so that those of the keyring are reported with them.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class Drafts {

    private static final String[] PROVIDER = {"providerId"};
    private static final String[] TYPE = {"type"};
    private static final String MODEL = "model";

    private final FormLookup forms;
    private final FormBinder binder;

    Drafts(FormLookup forms, FormBinder binder) {
        this.forms = forms;
        this.binder = binder;
    }

    public CredentialDraft of(AddCredential command) {
        FormOwner owner = forms.of(command.owner());
        return new CredentialDraft(
                command.owner(), binder.draft(owner, command.name(), "name", command.values()), command.makeDefault());
    }

    public CustomModelDraft of(AddCustomModel command) {
        Rejections named = new Rejections();
        String name = modelName(command.name(), named, "name");
        FormOwner owner = forms.ofModel(command.providerId(), name == null ? "" : name, command.type(), PROVIDER, TYPE);
        Draft contents = binder.draft(owner, command.credentialName(), "credentialName", command.values());
        return new CustomModelDraft(owner.provider().id(), command.type(), name, contents.rejecting(named.all()));
    }

    public EditDraft of(EditCredential command) {
        if (command.changes().isEmpty()) {
            return EditDraft.of(command);
        }
        StoredContents stored = forms.contents(command.id(), CredentialRules.ID);
        return new EditDraft(command, stored, refill(stored, command.changes()), null, List.of());
    }

    /** Evaluates a test. All that is wrong with it is thrown: nothing else could be. */
    public TestDraft of(TestCredential command) {
        return command.id() == null ? ofValues(command) : ofStored(command.id(), command.changes());
    }

    private TestDraft ofValues(TestCredential command) {
        Rejections named = new Rejections();
        TestCredential.Model model = command.model();
        FormOwner owner = model == null ? forms.of(Objects.requireNonNull(command.owner())) : owner(model, named);
        Draft contents = binder.draft(owner, null, "name", command.values()).rejecting(named.all());
        if (!contents.rejections().isEmpty()) {
            throw new Rejected(contents.rejections());
        }
        return new TestDraft(owner, null, contents.values(), null);
    }

    private FormOwner owner(TestCredential.Model model, Rejections rejections) {
        String name = modelName(model.name(), rejections, MODEL, MODEL);
        return forms.ofModel(
                model.providerId(),
                name == null ? "" : name,
                model.type(),
                new String[] {MODEL, "providerId"},
                new String[] {MODEL, "type"});
    }

    private TestDraft ofStored(String id, List<FieldChange> changes) {
        StoredContents stored = forms.contents(id, CredentialRules.ID);
        FormResult values = changes.isEmpty() ? null : refill(stored, changes);
        if (values != null && !values.accepted()) {
            throw new Rejected(values.rejections());
        }
        return new TestDraft(stored.owner(), stored, values, null);
    }

    private FormResult refill(StoredContents stored, List<FieldChange> changes) {
        return binder.refill(stored.owner().form(), stored.row().plain(), stored.hints(), changes);
    }

    private static @Nullable String modelName(String typed, Rejections rejections, String... path) {
        return Text.validated(typed, "A model name", Scope.LONGEST_MODEL_NAME, rejections, path)
                .orElse(null);
    }
}
