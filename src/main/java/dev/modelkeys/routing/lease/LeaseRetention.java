package dev.modelkeys.routing.lease;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.WorkspaceDeleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Makes room for the leases of the days to come, and deletes what is older than the retention. */
@ApplicationScoped
public class LeaseRetention {

    private static final int DAYS_AHEAD = 2;
    private static final Duration USAGE = Duration.ofDays(400);

    /** The last group that is left has no leases on record any more: the chain goes on from its hash. */
    private static final String DELETE_GROUPS =
            """
            delete from lease_group where workspace_id = ? and number < (
                select max(number) from lease_group where workspace_id = ? and at < ?)
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

    /** Makes and drops the partitions that the leases of a day are in. */
    @Transactional
    public void movePartitions(Instant now) {
        LocalDate today = day(now);
        sql.query(
                "select lease_partitions(?, ?, ?)",
                List.of(day(keptFrom(now)), today.minusDays(1), today.plusDays(DAYS_AHEAD)),
                rows -> true);
    }

    /** Deletes groups whose leases are dropped, and usage of more than 400 days ago. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void deleteOld(UUID workspace, Instant now) {
        sql.update(
                workspace,
                DELETE_GROUPS,
                List.of(workspace, workspace, keptFrom(now).atOffset(ZoneOffset.UTC)));
        sql.update(
                workspace,
                "delete from credential_usage where workspace_id = ? and hour < ?",
                List.of(workspace, now.minus(USAGE).atOffset(ZoneOffset.UTC)));
    }

    void deleteAll(@Observes WorkspaceDeleted deleted) {
        for (String table : List.of("lease", "lease_group", "lease_head", "credential_usage")) {
            sql.update(
                    deleted.workspace(),
                    "delete from " + table + " where workspace_id = ?",
                    List.of(deleted.workspace()));
        }
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
