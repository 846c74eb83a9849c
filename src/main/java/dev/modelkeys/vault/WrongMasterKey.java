package dev.modelkeys.vault;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Mismatch between the configured master keys and those that the database uses.
 */
public final class WrongMasterKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private WrongMasterKey(String message) {
        super(message);
    }

    static WrongMasterKey unknown(Collection<String> expected, String given) {
        String ids = expected.stream().sorted().collect(Collectors.joining(" or "));
        return new WrongMasterKey("this database was sealed under master key " + ids + ", and the configured one is "
                + given + "; configure the key it was sealed under, or use another database");
    }

    static WrongMasterKey incomplete(Collection<String> missing) {
        return new WrongMasterKey("this database also holds keys under master key " + String.join(" and ", missing)
                + ", which is not configured; configure it too until rotate-master-key has finished");
    }

    static WrongMasterKey unproven(String id) {
        return new WrongMasterKey("the proof by which this database knows master key " + id
                + " was changed; restore table master_key from a backup");
    }
}
