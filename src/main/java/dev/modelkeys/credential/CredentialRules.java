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
import dev.modelkeys.kernel.Rejections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Use cases about credentials, one method each, in the caller's transaction. Each locks the keyring, validates everything,
 * changes it, and throws {@link Rejected} with all reasons where a rule forbids the change.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CredentialRules {

    static final String[] ID = {"id"};

    private static final String[] NAME = {"name"};

    private final OwnerLookup owners;
    private final Keyrings keyrings;
    private final Credentials credentials;
    private final FormBinder binder;
    private final Quotas quotas;
    private final HealthRules health;
    private final ChangeEvents changes;
    private final Clock clock;

    CredentialRules(
            OwnerLookup owners,
            Keyrings keyrings,
            Credentials credentials,
            FormBinder binder,
            Quotas quotas,
            HealthRules health,
            ChangeEvents changes,
            Clock clock) {
        this.owners = owners;
        this.keyrings = keyrings;
        this.credentials = credentials;
        this.binder = binder;
        this.quotas = quotas;
        this.health = health;
        this.changes = changes;
        this.clock = clock;
    }

    public CredentialChanged add(CredentialDraft draft) {
        Instant now = clock.instant();
        return add(ring(draft.owner(), now), draft.contents(), draft.makeDefault(), now);
    }

    public CustomModelAdded addCustomModel(CustomModelDraft draft) {
        owners.installed(draft.providerId(), ConfigurationMethod.CUSTOM_MODEL, "providerId");
        if (draft.name() == null) {
            throw new Rejected(draft.contents().rejections());
        }
        Instant now = clock.instant();
        Scope scope = Scope.ofModel(owners.workspace(), draft.providerId(), draft.name(), draft.type());
        Keyring ring = keyrings.lockOrCreate(scope, now);
        Outcome outcome = outcome(ring);
        if (outcome == Outcome.CREATED) {
            quotas.checkCustomModels(scope.workspace());
        }
        return new CustomModelAdded(add(ring, draft.contents(), false, now), outcome);
    }

    public CredentialChanged edit(EditDraft draft) {
        EditCredential command = draft.command();
        LockedCredential held = owners.credential(command.id(), ID);
        Credential credential = held.credential();
        int revision = credential.revision();
        expect(command.expectedRevision(), revision);
        if (draft.answer() != null && draft.revision() != revision) {
            throw new Rejected(Rejection.conflict());
        }
        Rejections rejections = new Rejections(draft.refusal());
        Name name = newName(command, held, rejections);
        FormResult values = newValues(draft, held);
        if (values != null) {
            rejections.addAll(values.rejections());
        }
        rejections.throwIfAny();
        CredentialSnapshot look = CredentialSnapshot.of(credential);
        SealedValues contents = newContents(values, held);
        boolean revalued = contents != null && !credential.holds(contents);
        credential.edit(name, contents, clock.instant());
        keyrings.flush();
        if (credential.revision() != revision) {
            changes.credential(
                    AuditAction.CREDENTIAL_EDITED,
                    held.ring(),
                    credential,
                    look,
                    values == null ? Map.of() : values.entered());
        }
        if (revalued) {
            health.replace(held.ring(), credential, draft.answer());
        }
        return CredentialChanged.of(Before.of(held.ring()), held.ring(), credential.id());
    }

    public CredentialDeleted delete(String id, @Nullable Integer expectedRevision) {
        LockedCredential held = owners.credential(id, ID);
        Credential credential = held.credential();
        expect(expectedRevision, credential.revision());
        Keyring ring = held.ring();
        Before before = Before.of(ring);
        boolean last = !credentials.hasAnother(ring, credential);
        ring.delete(credential, clock.instant());
        credentials.delete(credential);
        if (last) {
            keyrings.delete(ring);
        }
        keyrings.flush();
        health.delete(ring.workspaceId(), List.of(ring), List.of(credential.id()));
        changes.deleted(ring, credential.id(), credential.name());
        if (last) {
            changes.ringDeleted(before, ring);
        } else {
            changes.ring(before, ring, null);
        }
        return new CredentialDeleted(
                ring.providerId(),
                ring.isCustomModel() ? ring.id() : null,
                credential.id(),
                last && ring.isCustomModel());
    }

    public CredentialChanged setDefault(String id) {
        return choose(owners.credential(id, ID));
    }

    public CustomModelRemoved removeCustomModel(String id, @Nullable Integer expectedRevision) {
        Keyring ring = owners.customModel(id, ID);
        expect(expectedRevision, ring.revision());
        Before before = Before.of(ring);
        ring.remove(clock.instant());
        keyrings.flush();
        changes.ring(before, ring, null);
        return CustomModelRemoved.of(before, ring);
    }

    public CredentialChanged readdCustomModel(String id, String credentialId) {
        Keyring ring = owners.customModel(id, ID);
        Credential credential = Ids.parse(credentialId)
                .flatMap(own -> credentials.find(ring, own))
                .orElseThrow(() -> new Rejected(Rejection.notFound("credential", "credentialId")));
        return choose(new LockedCredential(ring, credential));
    }

    private CredentialChanged choose(LockedCredential held) {
        Before before = Before.of(held.ring());
        held.ring().setDefault(held.credential(), clock.instant());
        keyrings.flush();
        changes.ring(before, held.ring(), held.credential().name());
        return CredentialChanged.of(before, held.ring(), held.credential().id());
    }

    private Keyring ring(Owner owner, Instant now) {
        if (owner instanceof Owner.OfCustomModel model) {
            return owners.customModel(model.customModelId(), OwnerLookup.CUSTOM_MODEL);
        }
        String providerId = ((Owner.OfProvider) owner).providerId();
        Provider provider = owners.installed(providerId, ConfigurationMethod.PREDEFINED_MODEL, OwnerLookup.PROVIDER);
        return keyrings.lockOrCreate(Scope.ofProvider(owners.workspace(), provider.id()), now);
    }

    private CredentialChanged add(Keyring ring, Draft draft, boolean makeDefault, Instant now) {
        Rejections rejections = new Rejections(draft.rejections());
        UUID id = Ids.next();
        if (draft.name() != null) {
            credentials.requireUnused(ring, id, draft.name(), rejections, draft.nameField());
        }
        rejections.throwIfAny();
        Name name = draft.name() == null ? credentials.nextName(ring) : draft.name();
        quotas.checkCredentials(ring.workspaceId());
        SealedValues contents = binder.seal(draft.values(), ring, id, Credential.FIRST_REVISION);
        Before before = Before.of(ring);
        Credential credential = ring.add(id, name, contents, makeDefault, now);
        credentials.persist(credential);
        keyrings.flush();
        changes.credential(
                AuditAction.CREDENTIAL_ADDED,
                ring,
                credential,
                CredentialSnapshot.NONE,
                draft.values().entered());
        changes.ring(before, ring, name.text());
        health.keep(ring, credential, draft.answer());
        return CredentialChanged.of(before, ring, id);
    }

    private Name newName(EditCredential command, LockedCredential held, Rejections rejections) {
        Name present = held.credential().typedName();
        if (command.name() == null) {
            return present;
        }
        Optional<Name> name = Name.validated(command.name(), rejections, NAME);
        name.ifPresent(given ->
                credentials.requireUnused(held.ring(), held.credential().id(), given, rejections, NAME));
        return name.orElse(present);
    }

    /** Null if only the name changes. Evaluated again where the credential was edited since the draft. */
    private @Nullable FormResult newValues(EditDraft draft, LockedCredential held) {
        Credential credential = held.credential();
        if (draft.values() == null || draft.revision() == credential.revision()) {
            return draft.values();
        }
        Form form = owners.form(held.ring()).orElseThrow();
        return binder.refill(
                form, credential.plain(), credential.hints(), draft.command().changes());
    }

    private @Nullable SealedValues newContents(@Nullable FormResult values, LockedCredential held) {
        Credential credential = held.credential();
        return values == null ? null : binder.seal(values, held.ring(), credential.id(), credential.revision() + 1);
    }

    private static Outcome outcome(Keyring ring) {
        if (ring.isNew()) {
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
