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
 * The keys of the audit trail, one for each workspace: who can write to the database cannot make its codes.
 */
@ApplicationScoped
public class AuditKeys {

    /** 128 bits are enough to tell two secrets apart. */
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
     * An HMAC-SHA256 code of this message, which only this workspace's key makes.
     *
     * @throws KeyUnavailable if the key does not unwrap, or cannot be read or stored
     */
    public byte[] hmac(UUID workspace, byte[] message) {
        return HmacSha256.code(key(workspace).chain(), message);
    }

    /**
     * 16 bytes that are the same for the same secret of a workspace, and tell nothing else of it without the key.
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

    /** Whether the workspace has a key and it is at hand; makes none. */
    public boolean holds(UUID workspace) {
        try {
            return cache.containsKey(workspace) || read(workspace).isPresent();
        } catch (KeyUnavailable e) {
            return false;
        }
    }

    /** Before requests come, each of which would need a second connection to make one. */
    void createMissing(Collection<UUID> workspaces) {
        for (UUID workspace : workspaces) {
            if (table.of(workspace).isEmpty()) {
                create(workspace);
            }
        }
    }

    /** Made on demand, and committed before it makes a code: a key that was rolled back must not have made any. */
    private AuditKey key(UUID workspace) {
        AuditKey known = cache.get(workspace);
        return known != null ? known : read(workspace).orElseGet(() -> create(workspace));
    }

    private AuditKey create(UUID workspace) {
        try {
            table.insert(workspace, wrap.freshAuditKey(workspace));
        } catch (StatementFailed e) {
            LOG.warnf("The audit key of workspace %s cannot be stored: SQL state %s", workspace, e.sqlState());
            throw new KeyUnavailable(workspace);
        }
        // Read back: another server may have been first.
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
