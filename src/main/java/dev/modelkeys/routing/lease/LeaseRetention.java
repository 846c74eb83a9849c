package dev.modelkeys.routing.lease;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.database.Sql;
import dev.modelkeys.database.StatementFailed;
import dev.modelkeys.kernel.WorkspaceDeleted;
import dev.modelkeys.workspace.Workspace;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Makes room for the leases of the days to come, and deletes what is older than the retention. */
@ApplicationScoped
public class LeaseRetention {

    private static final Logger LOG = Logger.getLogger(LeaseRetention.class);
    private static final int DAYS_AHEAD = 2;
    private static final Duration USAGE = Duration.ofDays(400);

    /** Deleted at a time, in a transaction of its own: statements end after five seconds. */
    private static final int BATCH = 10_000;

    /** Nothing is before it, so that no partition is dropped. */
    private static final LocalDate FOR_EVER = LocalDate.of(1, 1, 1);

    /** Leases wait while this waits, which waits for whoever reads leases, such as a dump of the database. */
    private static final String BRIEFLY = "set local lock_timeout = '100ms'";

    /** The last group that is left has no leases on record any more: the chain goes on from its hash. */
    private static final String OLD_GROUPS =
            """
            delete from lease_group where ctid = any (array(
                select ctid from lease_group where workspace_id = ? and number < (
                    select number from lease_group where workspace_id = ? and at < ? order by at desc limit 1)
                order by number limit ?))
            """;

    private static final String OLD_USAGE =
            """
            delete from credential_usage where ctid = any (array(
                select ctid from credential_usage where workspace_id = ? and hour < ? order by hour limit ?))
            """;

    /** Of a deleted workspace. */
    private static final List<String> ANY = List.of(
            """
            delete from lease where workspace_id = ? and id = any (array(
                select id from lease where workspace_id = ? order by id limit ?))
            """,
            """
            delete from lease_group where workspace_id = ? and ctid = any (array(
                select ctid from lease_group where workspace_id = ? order by number limit ?))
            """,
            """
            delete from credential_usage where workspace_id = ? and ctid = any (array(
                select ctid from credential_usage where workspace_id = ? order by hour limit ?))
            """);

    private static final String DELETED =
            """
            select workspace_id from key_owner o
            where not exists (select from workspace w where w.id = o.workspace_id) order by workspace_id
            """;

    private final Sql sql;
    private final Duration retention;

    LeaseRetention(Sql sql, ModelkeysConfig config) {
        this.sql = sql;
        this.retention = config.lease().retention();
    }

    /** Begin of the first day whose leases are kept. */
    Instant keptFrom(Instant now) {
        return day(now.minus(retention)).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Makes the partitions that the leases of the days to come are in. */
    @Transactional
    public void makePartitions(Instant now) {
        LocalDate today = day(now);
        movePartitions(FOR_EVER, today.minusDays(1), today.plusDays(DAYS_AHEAD));
    }

    /** Drops the partitions of days whose leases are not kept; later, if leases are being read. */
    public void dropPartitions(Instant now) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                sql.update(BRIEFLY, List.of());
                // From a day to the one before it: none is made.
                movePartitions(day(keptFrom(now)), LocalDate.EPOCH.plusDays(1), LocalDate.EPOCH);
            });
        } catch (StatementFailed e) {
            LOG.infof("Old leases are dropped later: SQL state %s", e.sqlState());
        }
    }

    private void movePartitions(LocalDate keptFrom, LocalDate first, LocalDate last) {
        sql.query("select lease_partitions(?, ?, ?)", List.of(keptFrom, first, last), rows -> true);
    }

    /** Deletes some groups whose leases are dropped, and some usage of more than 400 days ago; false once none is left. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean deleteOld(UUID workspace, Instant now) {
        OffsetDateTime keptFrom = keptFrom(now).atOffset(ZoneOffset.UTC);
        int groups = sql.update(workspace, OLD_GROUPS, List.of(workspace, workspace, keptFrom, BATCH));
        int hours = sql.update(
                workspace, OLD_USAGE, List.of(workspace, now.minus(USAGE).atOffset(ZoneOffset.UTC), BATCH));
        return groups == BATCH || hours == BATCH;
    }

    /** The rest of a large workspace is seen by no request, and deleted by {@link #deleteLeft}. */
    void deleteSome(@Observes WorkspaceDeleted deleted) {
        deleteLeft(deleted.workspace());
    }

    /** Workspaces that were deleted. */
    public List<UUID> deletedWorkspaces() {
        return sql.list(Workspace.FIRST, DELETED, List.of(), row -> row.getObject(1, UUID.class));
    }

    /** Deletes some leases and usage of a deleted workspace; false once none is left. */
    public boolean deleteLeft(UUID workspace) {
        sql.update(workspace, "delete from lease_head where workspace_id = ?", List.of(workspace));
        boolean more = false;
        for (String statement : ANY) {
            more |= sql.update(workspace, statement, List.of(workspace, workspace, BATCH)) == BATCH;
        }
        return more;
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
