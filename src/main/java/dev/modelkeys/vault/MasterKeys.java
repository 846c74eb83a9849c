package dev.modelkeys.vault;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Configured master keys: the primary one wraps new keys, and each unwraps the keys that it wrapped.
 */
public final class MasterKeys {

    private final MasterKey primary;
    private final Map<String, MasterKey> byId;

    private MasterKeys(MasterKey primary, Map<String, MasterKey> byId) {
        this.primary = primary;
        this.byId = byId;
    }

    public static MasterKeys only(MasterKey key) {
        return new MasterKeys(key, Map.of(key.id(), key));
    }

    /** @param primary one of all */
    public static MasterKeys of(MasterKey primary, Collection<MasterKey> all) {
        return new MasterKeys(
                primary, all.stream().collect(Collectors.toUnmodifiableMap(MasterKey::id, key -> key, (a, b) -> a)));
    }

    public MasterKey primary() {
        return primary;
    }

    Collection<MasterKey> all() {
        return byId.values();
    }

    Optional<MasterKey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public String toString() {
        return "MasterKeys[primary=" + primary.id() + "]";
    }
}
