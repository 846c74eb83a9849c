package dev.modelkeys.routing.lease;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.modelkeys.database.ChainHead;
import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Change;
import dev.modelkeys.workspace.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Tells the audit of groups of leases: one entry for those of past minutes, with the hash of the last. */
@ApplicationScoped
public class LeaseAudit {

    static final String FIRST = "firstGroup";
    static final String LAST = "lastGroup";
    static final String HASH = "hash";
    static final String OLDEST = "oldestGroup";
    private static final String LEASES = "leases";

    private static final String AUDITED = "select audited from lease_head where workspace_id = ? and audited < number";

    private static final String GROUPS =
            """
            select max(number), sum(leases) from lease_group
            where workspace_id = ? and number > ? and at < ? having max(number) is not null
            """;

    private static final String OLDEST_DROPPED =
            """
            select number from (select number, at from lease_group where workspace_id = ? order by number limit 1) oldest
            where number > 1 and at < ?
            """;

    private final Sql sql;
    private final ChainHead head;
    private final LeaseRetention retention;
    private final Event<Change> changes;
    private final ConcurrentMap<UUID, Workspace> pending = new ConcurrentHashMap<>();

    LeaseAudit(Sql sql, ChainHead head, LeaseRetention retention, Event<Change> changes) {
        this.sql = sql;
        this.head = head;
        this.retention = retention;
        this.changes = changes;
    }

    private record Groups(long last, long leases) {}

    /** Remembers that this server wrote a group. */
    void written(Workspace workspace) {
        pending.put(workspace.id(), workspace);
    }

    /** Workspaces in which this server wrote groups, and that are not told of all of them. */
    public List<Workspace> pending() {
        return List.copyOf(pending.values());
    }

    /** Adds an entry about the groups of minutes before this moment's, if there are any that the audit was not told of. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(UUID workspace, Instant now) {
        Optional<Long> audited = audited(workspace);
        if (audited.isEmpty()) {
            pending.remove(workspace);
            return;
        }
        // Before the head is locked, which leases wait for.
        if (groups(workspace, audited.get(), now).isPresent()) {
            head.lock(workspace);
            audited(workspace).ifPresent(last -> groups(workspace, last, now)
                    .ifPresent(groups -> tell(workspace, last + 1, groups, oldestDropped(workspace, now))));
        }
    }

    /** Number of the last group that the audit was told of; empty if it is the last. */
    private Optional<Long> audited(UUID workspace) {
        return sql.find(workspace, AUDITED, List.of(workspace), row -> row.getLong(1));
    }

    private Optional<Groups> groups(UUID workspace, long audited, Instant now) {
        return sql.find(
                workspace,
                GROUPS,
                List.of(workspace, audited, now.truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC)),
                row -> new Groups(row.getLong(1), row.getLong(2)));
    }

    /** Number of the oldest group, where it is what retention has left. */
    private OptionalLong oldestDropped(UUID workspace, Instant now) {
        return sql.find(
                        workspace,
                        OLDEST_DROPPED,
                        List.of(workspace, retention.keptFrom(now).atOffset(ZoneOffset.UTC)),
                        row -> row.getLong(1))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    private void tell(UUID workspace, long first, Groups groups, OptionalLong oldest) {
        byte[] hash = sql.find(
                        workspace,
                        "select hash from lease_group where workspace_id = ? and number = ?",
                        List.of(workspace, groups.last()),
                        row -> row.getBytes(1))
                .orElseThrow();
        ObjectNode details = JsonNodeFactory.instance
                .objectNode()
                .put(FIRST, first)
                .put(LAST, groups.last())
                .put(LEASES, groups.leases())
                .put(HASH, HexFormat.of().formatHex(hash));
        oldest.ifPresent(number -> details.put(OLDEST, number));
        sql.update(
                workspace,
                "update lease_head set audited = ? where workspace_id = ?",
                List.of(groups.last(), workspace));
        changes.fire(new Change(workspace, AuditAction.CREDENTIAL_USED, null, null, null, null, details.toString()));
    }
}
