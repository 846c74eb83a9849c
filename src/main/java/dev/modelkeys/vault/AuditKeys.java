package dev.modelkeys.vault;

import dev.modelkeys.database.StatementFailed;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.logging.Logger;

/**
 * Keys of the audit log, one for each workspace: write access to the database is not enough to forge its MACs.
 */
@ApplicationScoped
public class AuditKeys {

    /** Length of a fingerprint: 128 bits tell any two secrets apart. */
    private static final int FINGERPRINT_BYTES = 16;

    private static final Logger LOG = Logger.getLogger(AuditKeys.class);

    private final AuditKeyTable table;
    private final KeyWrap wrap;
    private final ConcurrentMap<UUID, AuditKey> cache = new ConcurrentHashMap<>();

    AuditKeys(AuditKeyTable table, KeyWrap wrap) {
        this.table = table;
        this.wrap = wrap;
    }

    /**
     * Computes the HMAC-SHA256 of a message with the key of this workspace.
     *
     * @throws KeyUnavailable if the key does not unwrap, or cannot be read or stored
     */
    public byte[] hmac(UUID workspace, byte[] message) {
        return HmacSha256.code(key(workspace).chain(), message);
    }

    /**
     * Computes a fingerprint of 16 bytes: equal for equal secrets of a workspace, and meaningless without the key.
     *
     * @throws KeyUnavailable if the key does not unwrap, or cannot be read or stored
     */
    public byte[] fingerprint(UUID workspace, Secret secret) {
        byte[] bytes = secret.reveal().getBytes(StandardCharsets.UTF_8);
        try {
            return Arrays.copyOf(HmacSha256.code(key(workspace).fingerprint(), bytes), FINGERPRINT_BYTES);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Returns whether the workspace has a usable key; creates none. */
    public boolean holds(UUID workspace) {
        try {
            return cache.containsKey(workspace) || read(workspace).isPresent();
        } catch (KeyUnavailable e) {
            return false;
        }
    }

    /** Creates keys before the first request, which would need a second connection for it. */
    void createMissing(Collection<UUID> workspaces) {
        for (UUID workspace : workspaces) {
            if (table.of(workspace).isEmpty()) {
                create(workspace);
            }
        }
    }

    /** Creates a missing key and commits it before its first MAC: a key that is rolled back must not have made any. */
    private AuditKey key(UUID workspace) {
        AuditKey cached = cache.get(workspace);
        return cached != null ? cached : read(workspace).orElseGet(() -> create(workspace));
    }

    private AuditKey create(UUID workspace) {
        try {
            table.insert(workspace, wrap.freshAuditKey(workspace));
        } catch (StatementFailed e) {
            LOG.warnf("The audit key of workspace %s cannot be stored: SQL state %s", workspace, e.sqlState());
            throw new KeyUnavailable(workspace);
        }
        // Read back, because another server may have stored its key first.
        return read(workspace).orElseThrow(() -> new KeyUnavailable(workspace));
    }

    private Optional<AuditKey> read(UUID workspace) {
        try {
            Optional<AuditKey> found =
                    table.of(workspace).map(wrapped -> AuditKey.of(wrap.unwrapAuditKey(workspace, wrapped)));
            found.ifPresent(key -> cache.put(workspace, key));
            return found;
        } catch (StatementFailed e) {
            LOG.warnf("The audit key of workspace %s cannot be read: SQL state %s", workspace, e.sqlState());
            throw new KeyUnavailable(workspace);
        } catch (DecryptionFailed e) {
            SecurityLog.LOG.errorf("The audit key of workspace %s does not unwrap: %s", workspace, e.reason());
            throw new KeyUnavailable(workspace);
        }
    }
}
