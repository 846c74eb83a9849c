package dev.modelkeys.routing.lease;

import dev.modelkeys.credential.UsableCredential;
import dev.modelkeys.database.Sql;
import dev.modelkeys.routing.resolution.CredentialState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use of an owner's credentials by one group: each answer sees what the ones before it have used. */
final class OwnerUse {

    private RoutedOwner owner;
    private final Map<UUID, CredentialState> before = new HashMap<>();
    private final Map<UUID, UsableCredential> added = new HashMap<>();

    OwnerUse(RoutedOwner owner) {
        this.owner = owner;
    }

    /** The owner as it is by now. */
    RoutedOwner owner() {
        return owner;
    }

    /** Goes on with the owner as it was read anew, before anything was used. */
    void reread(RoutedOwner again) {
        Map<UUID, CredentialState> states = new HashMap<>(again.state().credentials());
        before.keySet().forEach(id -> states.put(id, owner.state().of(id)));
        owner = again.with(states);
    }

    /** A credential of the owner, or one that was added; null if it is neither. */
    @Nullable UsableCredential credential(UUID id) {
        UsableCredential known = owner.credentials().get(id);
        return known == null ? added.get(id) : known;
    }

    /** Adds a credential that is reported and not in memory, for this group alone. */
    void add(Map<UUID, UsableCredential> usable, Map<UUID, CredentialState> states) {
        added.putAll(usable);
        Map<UUID, CredentialState> all = new HashMap<>(states);
        // What this group has used stands.
        all.putAll(owner.state().credentials());
        owner = owner.with(all);
    }

    void put(UUID credential, CredentialState after) {
        CredentialState now = owner.state().of(credential);
        if (after.equals(now)) {
            return;
        }
        before.putIfAbsent(credential, now);
        Map<UUID, CredentialState> all = new HashMap<>(owner.state().credentials());
        all.put(credential, after);
        owner = owner.with(all);
    }

    boolean isChanged() {
        return !before.isEmpty();
    }

    /** What to remember once the group is committed. */
    RoutedOwner after() {
        return isChanged() ? owner.used() : owner;
    }

    /** The statements that store what changed, but for the version. */
    List<Sql.Update> updates() {
        List<Sql.Update> updates = new ArrayList<>();
        before.forEach((id, state) -> updates.addAll(StateRows.updates(
                owner.snapshot().owner().workspace(), id, state, owner.state().of(id))));
        return updates;
    }
}
