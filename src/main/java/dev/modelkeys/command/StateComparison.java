package dev.modelkeys.command;

import dev.modelkeys.audit.RecordedCredential;
import dev.modelkeys.audit.RecordedModel;
import dev.modelkeys.audit.RecordedOwner;
import dev.modelkeys.audit.RecordedState;
import dev.modelkeys.credential.StoredState;
import dev.modelkeys.credential.StoredState.StoredCredential;
import dev.modelkeys.credential.StoredState.StoredKeyring;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Differences between what is stored of a workspace and what its audit tells, each as a line without a value. */
final class StateComparison {

    private final StoredState stored;
    private final RecordedState recorded;
    private final Map<UUID, RecordedOwner> owners = new HashMap<>();
    private final List<String> differences = new ArrayList<>();

    private StateComparison(StoredState stored, RecordedState recorded) {
        this.stored = stored;
        this.recorded = recorded;
        stored.keyrings().forEach(ring -> owners.put(ring.id(), owner(ring)));
    }

    static List<String> differences(StoredState stored, RecordedState recorded) {
        StateComparison comparison = new StateComparison(stored, recorded);
        comparison.installations();
        comparison.keyrings();
        comparison.credentials();
        return comparison.differences;
    }

    private static RecordedOwner owner(StoredKeyring ring) {
        return new RecordedOwner(ring.provider(), ring.isCustomModel() ? ring.id() : null);
    }

    private void installations() {
        for (String provider : without(stored.installations(), recorded.installations())) {
            tell("provider " + provider, "is installed, but not by the audit");
        }
        for (String provider : without(recorded.installations(), stored.installations())) {
            tell("provider " + provider, "is not installed, but is by the audit");
        }
    }

    private void keyrings() {
        Set<UUID> found = new HashSet<>();
        for (StoredKeyring ring : stored.keyrings()) {
            found.add(ring.id());
            RecordedOwner owner = owner(ring);
            if (ring.isCustomModel()) {
                model(owner.toString(), ring);
            } else if (recorded.models().containsKey(ring.id())) {
                tell("custom model " + ring.id(), "became the keyring of a provider");
            }
            if (!Objects.equals(recorded.defaultOf(owner), ring.defaultCredential())) {
                tell(owner.toString(), "has another default than by the audit");
            }
        }
        recorded.models().keySet().stream()
                .filter(model -> !found.contains(model))
                .sorted()
                .forEach(model -> tell("custom model " + model, "is missing"));
    }

    private void model(String name, StoredKeyring ring) {
        RecordedModel model = recorded.models().get(ring.id());
        if (model == null) {
            tell(name, "is not in the audit, or was deleted");
            return;
        }
        if (!model.provider().equals(ring.provider())) {
            tell(name, "belongs to another provider than by the audit");
        }
        if (!Objects.equals(model.name(), ring.modelName())) {
            tell(name, "has another name than by the audit");
        }
        if (model.type() != null && !model.type().equals(ring.modelType())) {
            tell(name, "has another type than by the audit");
        }
        if (model.isRemoved() != ring.isRemoved()) {
            tell(name, ring.isRemoved() ? "is removed, but not by the audit" : "is listed, but removed by the audit");
        }
    }

    private void credentials() {
        Set<UUID> found = new HashSet<>();
        for (StoredCredential credential : stored.credentials()) {
            found.add(credential.id());
            String name = "credential " + credential.id();
            RecordedCredential known = recorded.credentials().get(credential.id());
            if (known == null) {
                tell(name, recorded.wasDeleted(credential.id()) ? "was deleted, and is there" : "is not in the audit");
            } else {
                credential(name, credential, known);
            }
            credential.contradictions().forEach(column -> tell(name, "contradicts its column " + column));
        }
        recorded.credentials().keySet().stream()
                .filter(credential -> !found.contains(credential))
                .sorted()
                .forEach(credential -> tell("credential " + credential, "is missing"));
    }

    private void credential(String name, StoredCredential credential, RecordedCredential known) {
        if (!known.owner().equals(owners.get(credential.keyring()))) {
            tell(name, "belongs to another owner than by the audit, " + known.owner());
        }
        if (!Objects.equals(known.name(), credential.name())) {
            tell(name, "has another name than by the audit");
        }
        if (known.revision() != credential.revision()) {
            tell(name, "has another revision than by the audit");
        }
        Set<String> entered = known.fingerprints().keySet();
        for (String field : without(credential.secrets(), entered)) {
            tell(name + ", field " + field, "was cleared or never entered, and is there");
        }
        for (String field : without(entered, credential.secrets())) {
            tell(name + ", field " + field, "is missing");
        }
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private void tell(String object, String difference) {
        differences.add(object + ": " + difference);
    }
}
