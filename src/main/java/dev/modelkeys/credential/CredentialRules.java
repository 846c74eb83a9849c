package dev.modelkeys.credential;

import dev.modelkeys.catalog.ConfigurationMethod;
import dev.modelkeys.catalog.Form;
import dev.modelkeys.catalog.FormResult;
import dev.modelkeys.catalog.Provider;
import dev.modelkeys.credential.AddCustomModel.Outcome;
import dev.modelkeys.credential.ChangeEvents.Before;
import dev.modelkeys.credential.OwnerLookup.LockedCredential;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejection.Code;
import dev.modelkeys.kernel.Rejections;
import dev.modelkeys.kernel.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Use cases about credentials, one method each. Each locks the keyring, validates everything, changes it, and throws
 * {@link Rejected} with all reasons where a rule forbids the change.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CredentialRules {

    private static final String[] ID = {"id"};

    private final OwnerLookup owners;
    private final Keyrings keyrings;
    private final FormBinder filler;
    private final Quotas quotas;
    private final ChangeEvents changes;
    private final Clock clock;

    CredentialRules(
            OwnerLookup owners,
            Keyrings keyrings,
            FormBinder filler,
            Quotas quotas,
            ChangeEvents changes,
            Clock clock) {
        this.owners = owners;
        this.keyrings = keyrings;
        this.filler = filler;
        this.quotas = quotas;
        this.changes = changes;
        this.clock = clock;
    }

    public CredentialChanged add(AddCredential command) {
        Instant now = clock.instant();
        Keyring ring = ring(command.owner(), now);
        Rejections rejections = new Rejections();
        Draft draft =
                filler.draft(owners.form(ring).orElseThrow(), command.name(), "name", command.values(), rejections);
        return add(ring, draft, command.makeDefault(), rejections, now);
    }

    public CustomModelAdded addCustomModel(AddCustomModel command) {
        Provider provider = owners.installed(command.providerId(), ConfigurationMethod.CUSTOM_MODEL, "providerId");
        Form form = provider.customModelForm(command.type());
        if (form == null) {
            throw new Rejected(
                    Rejection.of(Code.TYPE_NOT_SUPPORTED, "This provider serves no models of this type.", "type"));
        }
        Rejections rejections = new Rejections();
        Draft draft = filler.draft(form, command.credentialName(), "credentialName", command.values(), rejections);
        Optional<String> name =
                Text.validated(command.name(), "A model name", Scope.LONGEST_MODEL_NAME, rejections, "name");
        if (name.isEmpty()) {
            rejections.throwIfAny();
        }
        Instant now = clock.instant();
        Scope scope = Scope.ofModel(owners.workspace(), provider.id(), name.orElseThrow(), command.type());
        Keyring ring = keyrings.lockOrCreate(scope, now);
        Outcome outcome = outcome(ring);
        if (outcome == Outcome.CREATED) {
            quotas.checkCustomModels(scope.workspace());
        }
        return new CustomModelAdded(add(ring, draft, false, rejections, now), outcome);
    }

    public CredentialChanged edit(EditCredential command) {
        LockedCredential held = owners.credential(command.id(), ID);
        Credential credential = held.credential();
        expect(command.expectedRevision(), credential.revision());
        Rejections rejections = new Rejections();
        Name name = newName(command, held, rejections);
        FormResult filling = newFilling(command, held, rejections);
        rejections.throwIfAny();
        int revision = credential.revision();
        CredentialSnapshot look = CredentialSnapshot.of(credential);
        credential.edit(name, newContents(filling, held), clock.instant());
        keyrings.flush();
        if (credential.revision() != revision) {
            changes.credential(
                    AuditAction.CREDENTIAL_EDITED,
                    held.ring(),
                    credential,
                    look,
                    filling == null ? Map.of() : filling.entered());
        }
        return CredentialChanged.of(held.ring(), credential.id());
    }

    public CredentialDeleted delete(String id, @Nullable Integer expectedRevision) {
        LockedCredential held = owners.credential(id, ID);
        expect(expectedRevision, held.credential().revision());
        Keyring ring = held.ring();
        Before before = Before.of(ring);
        ring.delete(held.credential(), clock.instant());
        boolean last = ring.isEmpty();
        if (last) {
            keyrings.delete(ring);
        }
        keyrings.flush();
        changes.deleted(ring, held.credential());
        changes.ring(before, ring);
        return new CredentialDeleted(
                ring.providerId(),
                ring.isCustomModel() ? ring.id() : null,
                held.credential().id(),
                last && ring.isCustomModel());
    }

    public CredentialChanged setDefault(String id) {
        return choose(owners.credential(id, ID));
    }

    public UUID removeCustomModel(String id, @Nullable Integer expectedRevision) {
        Keyring ring = owners.customModel(id, ID);
        expect(expectedRevision, ring.revision());
        Before before = Before.of(ring);
        ring.remove(clock.instant());
        keyrings.flush();
        changes.ring(before, ring);
        return ring.id();
    }

    public CredentialChanged readdCustomModel(String id, String credentialId) {
        Keyring ring = owners.customModel(id, ID);
        Credential credential = Ids.parse(credentialId)
                .flatMap(ring::credential)
                .orElseThrow(() -> new Rejected(Rejection.notFound("credential", "credentialId")));
        return choose(new LockedCredential(ring, credential));
    }

    private CredentialChanged choose(LockedCredential held) {
        Before before = Before.of(held.ring());
        held.ring().setDefault(held.credential(), clock.instant());
        keyrings.flush();
        changes.ring(before, held.ring());
        return CredentialChanged.of(held.ring(), held.credential().id());
    }

    private Keyring ring(Owner owner, Instant now) {
        if (owner instanceof Owner.OfCustomModel model) {
            return owners.customModel(model.customModelId(), "owner", "customModelId");
        }
        String providerId = ((Owner.OfProvider) owner).providerId();
        Provider provider = owners.installed(providerId, ConfigurationMethod.PREDEFINED_MODEL, "owner", "providerId");
        return keyrings.lockOrCreate(Scope.ofProvider(owners.workspace(), provider.id()), now);
    }

    private CredentialChanged add(Keyring ring, Draft draft, boolean makeDefault, Rejections rejections, Instant now) {
        Name name = draft.name() == null ? ring.nextName() : draft.name();
        UUID id = Ids.next();
        if (ring.isTaken(name)) {
            rejections.add(Rejection.nameTaken(draft.namePath()));
        } else if (draft.name() != null && ring.isConfusable(name, id)) {
            rejections.add(Rejection.nameConfusable(draft.namePath()));
        }
        rejections.throwIfAny();
        quotas.checkCredentials(ring.workspaceId());
        SealedValues contents = filler.seal(draft.filling(), ring, id, Credential.FIRST_REVISION);
        Before before = Before.of(ring);
        Credential credential = ring.add(id, name, contents, makeDefault, now);
        keyrings.flush();
        changes.credential(
                AuditAction.CREDENTIAL_ADDED,
                ring,
                credential,
                CredentialSnapshot.NONE,
                draft.filling().entered());
        changes.ring(before, ring);
        return CredentialChanged.of(ring, id);
    }

    private Name newName(EditCredential command, LockedCredential held, Rejections rejections) {
        Name present = held.credential().typedName();
        if (command.name() == null) {
            return present;
        }
        String[] path = {"name"};
        Name name = Name.validated(command.name(), rejections, path).orElse(present);
        if (!name.key().equals(present.key()) && held.ring().isTaken(name)) {
            rejections.add(Rejection.nameTaken(path));
        } else if (held.ring().isConfusable(name, held.credential().id())) {
            rejections.add(Rejection.nameConfusable(path));
        }
        return name;
    }

    /** Null if only the name changes: stored values are not validated again. */
    private @Nullable FormResult newFilling(EditCredential command, LockedCredential held, Rejections rejections) {
        if (command.changes().isEmpty()) {
            return null;
        }
        Form form = owners.form(held.ring()).orElseThrow();
        return filler.refill(form, held.credential(), command.changes(), rejections);
    }

    private @Nullable SealedValues newContents(@Nullable FormResult filling, LockedCredential held) {
        Credential credential = held.credential();
        return filling == null ? null : filler.seal(filling, held.ring(), credential.id(), credential.revision() + 1);
    }

    private static Outcome outcome(Keyring ring) {
        if (ring.isEmpty()) {
            return Outcome.CREATED;
        }
        return ring.isRemoved() ? Outcome.READDED : Outcome.CREDENTIAL_ADDED;
    }

    private static void expect(@Nullable Integer expected, int actual) {
        if (expected != null && expected != actual) {
            throw new Rejected(Rejection.conflict());
        }
    }
}
