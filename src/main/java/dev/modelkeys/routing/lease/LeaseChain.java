package dev.modelkeys.routing.lease;

import dev.modelkeys.credential.Scope;
import dev.modelkeys.database.Sql;
import dev.modelkeys.vault.AuditKeys;
import dev.modelkeys.vault.MacMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Links each group of leases to the one before: its hash is an HMAC-SHA256, under the workspace's audit key, of the hash before
 * and of what was written when the leases were given, each member preceded by its length.
 */
@ApplicationScoped
class LeaseChain {

    /** The hash that the first group is linked to. */
    private static final byte[] START = new byte[32];

    private static final String FORMAT = "mk/v1/lease-group";

    private final AuditKeys keys;

    LeaseChain(AuditKeys keys) {
        this.keys = keys;
    }

    /** The last group of a workspace; number 0 before the first. */
    record End(long number, byte[] hash) {

        static final End NONE = new End(0, START);
    }

    static Sql.Query<End> end(UUID workspace) {
        return new Sql.Query<>(
                "select number, hash from lease_head where workspace_id = ?",
                List.of(workspace),
                rows -> rows.next() ? new End(rows.getLong(1), rows.getBytes(2)) : End.NONE);
    }

    /**
     * The end of the chain once a group is appended.
     *
     * @param leases in the order of their ids
     */
    End next(End before, LeaseLink link, List<LeaseRow> leases) {
        return new End(link.number(), hash(before.hash(), link, leases));
    }

    /** @param leases in the order of their ids */
    byte[] hash(byte[] before, LeaseLink link, List<LeaseRow> leases) {
        MacMessage message = new MacMessage(FORMAT)
                .add(before)
                .add(link.workspace())
                .add(link.number())
                .add(link.auditSeq())
                .add(link.at())
                .add(link.refusals())
                .add(leases.size());
        leases.forEach(lease -> add(lease, message));
        return keys.hmac(link.workspace(), message.bytes());
    }

    private static void add(LeaseRow lease, MacMessage message) {
        Scope.Model model = lease.model();
        message.add(lease.id())
                .add(lease.credential())
                .add(lease.revision())
                .add(lease.step())
                .add(lease.owner().providerId())
                .add(lease.owner().modelName())
                .add(lease.owner().typeName())
                .add(model == null ? null : model.name())
                .add(model == null ? null : model.type())
                .add(lease.environment())
                .add(lease.calls())
                .add(lease.principal())
                .add(lease.actor())
                .add(lease.at());
    }
}
