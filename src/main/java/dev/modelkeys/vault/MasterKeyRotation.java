package dev.modelkeys.vault;

import dev.modelkeys.kernel.KeysRotated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Wraps keys anew under the primary master key. The keys themselves stay, so nothing that they sealed is touched, and
 * servers go on with what they hold.
 */
@ApplicationScoped
public class MasterKeyRotation {

    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private final MasterKeys masterKeys;
    private final MasterKeyRegister register;
    private final KeyWrap wrap;
    private final DataKeyTable dataKeys;
    private final AuditKeyTable auditKeys;
    private final DataSource dataSource;
    private final Event<KeysRotated> rotated;

    MasterKeyRotation(
            MasterKeys masterKeys,
            MasterKeyRegister register,
            KeyWrap wrap,
            DataKeyTable dataKeys,
            AuditKeyTable auditKeys,
            DataSource dataSource,
            Event<KeysRotated> rotated) {
        this.masterKeys = masterKeys;
        this.register = register;
        this.wrap = wrap;
        this.dataKeys = dataKeys;
        this.auditKeys = auditKeys;
        this.dataSource = dataSource;
        this.rotated = rotated;
    }

    public String primaryId() {
        return masterKeys.primary().id();
    }

    /** Everyone who has keys, a workspace that was never committed included. */
    public List<UUID> owners() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select workspace_id from key_owner order by workspace_id");
                ResultSet row = select.executeQuery()) {
            List<UUID> owners = new ArrayList<>();
            while (row.next()) {
                owners.add(row.getObject(1, UUID.class));
            }
            return owners;
        }
    }

    /** All keys of one workspace, in one transaction; says which did not unwrap and were left as they are. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    public Rewrapped rewrap(UUID workspace) throws SQLException {
        List<String> unreadable = new ArrayList<>();
        int count = 0;
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
     * Takes every other master key from what this database knows: from then on nothing can be wrapped under it, and a
     * server that has only such a key is refused. Empty while something is still wrapped under one.
     */
    public Optional<Integer> forgetOthers() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Optional.of(register.forgetOthers(connection));
        } catch (SQLException e) {
            if (FOREIGN_KEY_VIOLATION.equals(e.getSQLState())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * What became of a workspace's keys.
     *
     * @param unreadable the keys that did not unwrap, each with where it is and why
     */
    public record Rewrapped(int keys, List<String> unreadable) {}
}
