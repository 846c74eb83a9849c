package dev.modelkeys.routing.lease;

import dev.modelkeys.access.ValidTokens;
import dev.modelkeys.credential.HealthVersions;
import dev.modelkeys.credential.Scope;
import dev.modelkeys.database.ChainHead;
import dev.modelkeys.database.ChainHead.ConditionalWrite;
import dev.modelkeys.database.Sql;
import dev.modelkeys.routing.usage.UsageRows;
import java.sql.ResultSet;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements that write a group: its link in the chain, its leases, what was used, and what has changed by it. */
final class GroupStatements {

    private static final String MOVE_END =
            """
            insert into lease_head (workspace_id, number, hash) values (?, ?, ?)
            on conflict on constraint lease_head_pk do update set number = excluded.number, hash = excluded.hash
            returning workspace_id, number, hash""";

    private static final String MOVE_END_IF_UNCHANGED =
            """
            update lease_head set number = ?, hash = ? where workspace_id = ? and number = ? and hash = ?
                and exists (%s) and (select count(*) from (%s) valid) = ? and not exists (%s)
            returning workspace_id, number, hash"""
                    .formatted(ChainHead.IS_AT, ValidTokens.SELECT, OwnerVersions.DIFFERENT);

    /** The end is one row, or none where something has changed: then the rest writes nothing. */
    private static final String WRITE =
            """
            with moved as (%s), link as (
                insert into lease_group (workspace_id, number, audit_seq, at, leases, refusals, first_lease, last_lease, hash)
                select workspace_id, number, ?, ?, ?, ?, ?::uuid, ?::uuid, hash from moved returning workspace_id, number, at),
            leased as (%s), used as (%s)
            select from link""";

    private static final String APPEND = WRITE.formatted(MOVE_END, LeaseTable.INSERT, UsageRows.ADD_IF_LINKED);
    private static final String APPEND_IF_UNCHANGED =
            WRITE.formatted(MOVE_END_IF_UNCHANGED, LeaseTable.INSERT, UsageRows.ADD_IF_LINKED);

    private GroupStatements() {}

    /** Whether the leases are all that the group changes, so that {@link #ifUnchanged} writes the whole group. */
    static boolean isOnlyLeases(AnsweredGroup answered) {
        return answered.group().hasAnswers()
                && answered.reported().isEmpty()
                && answered.group().owners().values().stream().noneMatch(OwnerUse::isChanged);
    }

    /** The statement that writes the group if nothing has changed of what it was answered from, and says whether it did. */
    static ConditionalWrite ifUnchanged(AnsweredGroup answered) {
        UUID workspace = answered.workspace();
        GroupBasis basis = answered.basis();
        List<@Nullable Object> arguments = new ArrayList<>(List.of(
                answered.end().number(),
                answered.end().hash(),
                workspace,
                basis.end().number(),
                basis.end().hash(),
                workspace,
                basis.auditSeq()));
        arguments.addAll(ValidTokens.of(workspace, basis.tokens()).arguments());
        arguments.add(basis.tokens().size());
        arguments.addAll(OwnerVersions.differentArguments(workspace, basis.owners()));
        arguments.addAll(writeArguments(answered));
        return new ConditionalWrite(workspace, new Sql.Query<>(APPEND_IF_UNCHANGED, arguments, ResultSet::next));
    }

    /** The statements that write the group, of which everything that it was answered from is locked. */
    static List<Sql.Update> updates(AnsweredGroup answered) {
        UUID workspace = answered.workspace();
        LeaseGroup group = answered.group();
        List<Sql.Update> updates = new ArrayList<>();
        if (group.hasAnswers()) {
            List<@Nullable Object> arguments = new ArrayList<>(
                    List.of(workspace, answered.end().number(), answered.end().hash()));
            arguments.addAll(writeArguments(answered));
            updates.add(new Sql.Update(APPEND, arguments));
        } else if (!group.usage().isEmpty()) {
            updates.add(UsageRows.add(workspace, group.now(), group.usage()));
        }
        if (!answered.reported().isEmpty()) {
            updates.add(LeaseTable.report(workspace, group.now(), answered.reported()));
        }
        List<Scope> changed = new ArrayList<>();
        group.owners().forEach((scope, use) -> {
            if (use.isChanged()) {
                updates.addAll(use.updates());
                changed.add(scope);
            }
        });
        if (!changed.isEmpty()) {
            updates.add(HealthVersions.raised(workspace, changed));
        }
        return updates;
    }

    private static List<@Nullable Object> writeArguments(AnsweredGroup answered) {
        LeaseGroup group = answered.group();
        LeaseLink link = answered.link();
        List<LeaseRow> leases = group.leases();
        List<@Nullable Object> arguments = new ArrayList<>(Arrays.asList(
                link.auditSeq(),
                link.at().atOffset(ZoneOffset.UTC),
                leases.size(),
                link.refusals(),
                leases.isEmpty() ? null : leases.get(0).id(),
                leases.isEmpty() ? null : leases.get(leases.size() - 1).id()));
        arguments.addAll(LeaseTable.insertArguments(leases));
        arguments.addAll(UsageRows.addArguments(link.workspace(), link.at(), group.usage()));
        return arguments;
    }
}
