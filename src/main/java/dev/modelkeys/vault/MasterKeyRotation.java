package dev.modelkeys.vault;

import dev.modelkeys.database.StatementFailed;
import dev.modelkeys.kernel.KeysRotated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Master key rotation: wraps data keys and audit keys again under the primary master key. The keys themselves stay the same,
 * so no ciphertext changes, and running servers continue with their cached keys.
 */
@ApplicationScoped
public class MasterKeyRotation {

    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private final MasterKeys masterKeys;
    private final KeyWrap wrap;
    private final MasterKeyTable masterKeyTable;
    private final DataKeyTable dataKeys;
    private final AuditKeyTable auditKeys;
    private final Event<KeysRotated> rotated;

    MasterKeyRotation(
            MasterKeys masterKeys,
            KeyWrap wrap,
            MasterKeyTable masterKeyTable,
            DataKeyTable dataKeys,
            AuditKeyTable auditKeys,
            Event<KeysRotated> rotated) {
        this.masterKeys = masterKeys;
        this.wrap = wrap;
        this.masterKeyTable = masterKeyTable;
        this.dataKeys = dataKeys;
        this.auditKeys = auditKeys;
        this.rotated = rotated;
    }

    public String primaryId() {
        return masterKeys.primary().id();
    }

    /** Lists every workspace id that has keys: workspaces that were deleted or rolled back are among them. */
    public List<UUID> owners() {
        return dataKeys.owners();
    }

    /** Rewraps all keys of one workspace in one transaction; keys that do not unwrap are reported and left unchanged. */
    @Transactional(TxType.REQUIRES_NEW)
    public Rewrapped rewrap(UUID workspace) {
        List<String> unreadable = new ArrayList<>();
        int count = 0;
        // Whether it is deleted or not: its audit key stays.
        dataKeys.hold(workspace);
        for (WrappedDataKey key : dataKeys.lockNotUnder(primaryId(), workspace)) {
            try {
                dataKeys.rewrap(workspace, wrap.rewrap(workspace, key));
                count++;
            } catch (DecryptionFailed e) {
                unreadable.add(
                        "data key " + key.version() + " under master key " + key.masterKeyId() + ": " + e.reason());
            }
        }
        Optional<WrappedKey> audit =
                auditKeys.lock(workspace).filter(key -> !key.masterKeyId().equals(primaryId()));
        if (audit.isPresent()) {
            try {
                auditKeys.rewrap(workspace, wrap.rewrapAuditKey(workspace, audit.get()));
                count++;
            } catch (DecryptionFailed e) {
                unreadable.add("audit key under master key " + audit.get().masterKeyId() + ": " + e.reason());
            }
        }
        if (count > 0) {
            rotated.fire(new KeysRotated(workspace, KeysRotated.Kind.MASTER_KEY, count));
        }
        return new Rewrapped(count, List.copyOf(unreadable));
    }

    /**
     * Deletes every other master key from the database and returns their number: from then on no key can be wrapped under
     * one, and a server without the primary key does not start. Empty while a key is still wrapped under another.
     */
    public Optional<Integer> forgetOthers() {
        try {
            return Optional.of(masterKeyTable.deleteOthers());
        } catch (StatementFailed e) {
            if (FOREIGN_KEY_VIOLATION.equals(e.sqlState())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * Result for the keys of one workspace.
     *
     * @param keys number of rewrapped keys
     * @param unreadable keys that did not unwrap, each with its master key and the reason
     */
    public record Rewrapped(int keys, List<String> unreadable) {}
}
