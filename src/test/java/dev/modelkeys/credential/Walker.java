package dev.modelkeys.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.credential.AddCustomModel.Outcome;
import dev.modelkeys.credential.Reference.Address;
import dev.modelkeys.credential.Reference.Ring;
import dev.modelkeys.kernel.Rejection.Code;
import dev.modelkeys.query.DeletionImpact;
import dev.modelkeys.query.DeletionImpacts;
import dev.modelkeys.query.FetchPlan;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Tries what the walk says at the desk, and insists that the same comes of it as by the reference. */
final class Walker {

    private static final Set<Code> NOT_FOUND = EnumSet.of(Code.NOT_FOUND);

    private final UseCases desk;
    private final DeletionImpacts impacts;
    private final Reference reference;
    private final Walk walk;

    Walker(UseCases desk, DeletionImpacts impacts, Reference reference, Walk walk) {
        this.desk = desk;
        this.impacts = impacts;
        this.reference = reference;
        this.walk = walk;
    }

    /** Tries one use case. */
    void step() throws Exception {
        int choice = walk.below(100);
        if (choice < 22) {
            addToProvider(walk.provider(), walk.name());
        } else if (choice < 42) {
            addModel(walk.provider(), walk.modelName(), walk.type(), walk.name());
        } else if (choice < 50) {
            addToModel(walk.model(), walk.name());
        } else if (choice < 60) {
            rename(walk.credential(), walk.name());
        } else if (choice < 74) {
            delete(walk.credential());
        } else if (choice < 82) {
            choose(walk.credential());
        } else if (choice < 89) {
            remove(walk.model());
        } else if (choice < 95) {
            readd(walk.model());
        } else if (choice < 99) {
            install(walk.provider());
        } else {
            uninstall(walk.provider(), walk.once(2));
        }
    }

    private void addToProvider(String provider, @Nullable String name) throws Exception {
        Address address = new Address(provider, null, null);
        add(address, UseCases.provider(provider), name, reference.refusalOfProvider(provider));
    }

    private void addToModel(UUID id, @Nullable String name) throws Exception {
        Optional<Ring> model = reference.model(id);
        Address address = model.map(ring -> ring.address).orElse(new Address("openai", "gone", ModelType.LLM));
        add(address, UseCases.model(id), name, model.isPresent() ? Set.of() : NOT_FOUND);
    }

    private void add(Address address, Owner owner, @Nullable String name, Set<Code> refusal) throws Exception {
        List<FieldValue> values = walk.values(address.provider());
        boolean makeDefault = walk.once(6);
        Set<Code> expected = refusal.isEmpty() ? refusalOfCredential(address, name, values) : refusal;

        CredentialChanged added = agreed(expected, () -> desk.add(new AddCredential(owner, name, values, makeDefault)));

        if (added != null) {
            added(address, added, name, makeDefault);
        }
    }

    private void addModel(String provider, String model, ModelType type, @Nullable String name) throws Exception {
        List<FieldValue> values = walk.values(provider);
        Address address = new Address(provider, model.strip(), type);
        Ring present = reference.rings.get(address);
        Outcome outcome =
                present == null ? Outcome.CREATED : present.removed ? Outcome.READDED : Outcome.CREDENTIAL_ADDED;
        Set<Code> expected = EnumSet.noneOf(Code.class);
        expected.addAll(reference.refusalOfModel(provider, type));
        if (expected.isEmpty()) {
            expected.addAll(Reference.refusalOfText(model, 255));
            expected.addAll(refusalOfCredential(address, name, values));
        }

        CustomModelAdded added =
                agreed(expected, () -> desk.addModel(new AddCustomModel(provider, model, type, name, values)));

        if (added != null) {
            assertThat(added.outcome()).isEqualTo(outcome);
            added(address, added.change(), name, false);
        }
    }

    private Set<Code> refusalOfCredential(Address address, @Nullable String name, List<FieldValue> values) {
        Set<Code> codes = EnumSet.noneOf(Code.class);
        if (name != null && !name.isBlank()) {
            codes.addAll(Reference.refusalOfName(name, reference.rings.get(address), null));
        }
        if (values.isEmpty()) {
            codes.add(Code.REQUIRED);
        }
        return codes;
    }

    private void added(Address address, CredentialChanged added, @Nullable String name, boolean makeDefault) {
        Ring present = reference.rings.get(address);
        if (present != null) {
            assertThat(added.keyring()).isEqualTo(present.id);
        }
        reference.add(address, added.keyring(), added.credential(), name, makeDefault);
    }

    private void rename(UUID id, @Nullable String name) throws Exception {
        Ring ring = reference.holding(id).orElse(null);
        int revision = ring == null ? 1 : ring.item(id).revision();
        Integer seen = walk.expected(revision);
        Set<Code> expected =
                ring == null ? NOT_FOUND : conflictOr(seen, revision, Reference.refusalOfName(name, ring, id));

        CredentialChanged renamed =
                agreed(expected, () -> desk.edit(new EditCredential(id.toString(), name, List.of(), seen)));

        if (renamed != null && ring != null) {
            reference.rename(ring, id, name);
        }
    }

    private void delete(UUID id) throws Exception {
        Ring ring = reference.holding(id).orElse(null);
        int revision = ring == null ? 1 : ring.item(id).revision();
        Integer seen = walk.expected(revision);
        assertThat(desk.here(() -> impacts.ofDeletingCredential(id.toString(), FetchPlan.of())))
                .isEqualTo(impact(ring, id));

        CredentialDeleted deleted =
                agreed(ring == null ? NOT_FOUND : conflictOr(seen, revision, Set.of()), () -> desk.delete(id, seen));

        if (deleted != null && ring != null) {
            reference.delete(ring, id);
            assertThat(deleted.ownerDeleted()).isEqualTo(ring.isModel() && ring.items.isEmpty());
            assertThat(deleted.customModel()).isEqualTo(ring.isModel() ? ring.id : null);
            walk.isGone(id);
            if (ring.items.isEmpty()) {
                walk.isGone(ring.id);
            }
        }
    }

    private static Optional<DeletionImpact> impact(@Nullable Ring ring, UUID id) {
        if (ring == null) {
            return Optional.empty();
        }
        boolean last = ring.items.size() == 1;
        return Optional.of(new DeletionImpact(
                id.equals(ring.chosen), last && ring.isModel(), last && !ring.isModel(), 0, 0, List.of()));
    }

    private void choose(UUID id) throws Exception {
        Optional<Ring> ring = reference.holding(id);

        agreed(ring.isPresent() ? Set.of() : NOT_FOUND, () -> desk.choose(id));

        ring.ifPresent(holding -> reference.choose(holding, id));
    }

    private void remove(UUID id) throws Exception {
        Ring model = reference.model(id).orElse(null);
        int revision = model == null ? 1 : model.revision;
        Integer seen = walk.expected(revision);

        UUID removed =
                agreed(model == null ? NOT_FOUND : conflictOr(seen, revision, Set.of()), () -> desk.remove(id, seen));

        if (removed != null && model != null) {
            reference.remove(model);
        }
    }

    private void readd(UUID id) throws Exception {
        Optional<Ring> model = reference.model(id);
        UUID credential = walk.credentialOf(model);
        boolean itsOwn = model.isPresent() && model.get().has(credential);

        if (agreed(itsOwn ? Set.of() : NOT_FOUND, () -> desk.readd(id, credential)) != null) {
            model.ifPresent(ring -> reference.choose(ring, credential));
        }
    }

    private void install(String provider) {
        desk.install(provider);
        reference.installed.add(provider);
    }

    private void uninstall(String provider, boolean deleteCredentials) throws Exception {
        Set<Code> expected = reference.isUsed(provider) && !deleteCredentials ? EnumSet.of(Code.IN_USE) : Set.of();
        if (agreed(expected, () -> desk.uninstall(provider, deleteCredentials)) != null) {
            reference.uninstall(provider);
        }
    }

    private static Set<Code> conflictOr(@Nullable Integer seen, int actual, Set<Code> otherwise) {
        return seen != null && seen != actual ? EnumSet.of(Code.CONFLICT) : otherwise;
    }

    private static <T> @Nullable T agreed(Set<Code> expected, Callable<T> useCase) throws Exception {
        Attempt<T> attempt = Attempt.of(useCase);
        assertThat(Set.copyOf(attempt.refused())).isEqualTo(expected);
        return attempt.result();
    }
}
