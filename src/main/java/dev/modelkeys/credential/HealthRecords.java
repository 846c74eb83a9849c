package dev.modelkeys.credential;

import dev.modelkeys.database.Sql;
import dev.modelkeys.probe.HealthVerdict;
import dev.modelkeys.probe.ProbeResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of table {@code credential_health}; use cases write them in their last statements. */
@ApplicationScoped
class HealthRecords {

    /** Waits for an edit or a deletion under way, and finds nothing if that changed the revision. */
    private static final String AT_REVISION =
            """
            select h.verdict, h.rejections
            from credential c left join credential_health h on h.workspace_id = c.workspace_id and h.credential_id = c.id
            where c.workspace_id = ? and c.id = ? and c.revision = ? for share of c
            """;

    private static final String WRITE =
            """
            insert into credential_health (workspace_id, credential_id, verdict, finding, check_place, revision,
                checked_at, retry_at, rejections, next_test_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint credential_health_pk do update
                set verdict = excluded.verdict, finding = excluded.finding, check_place = excluded.check_place,
                    revision = excluded.revision, checked_at = excluded.checked_at, retry_at = excluded.retry_at,
                    rejections = excluded.rejections, next_test_at = excluded.next_test_at
            """;

    private static final String KEEP =
            """
            update credential_health set rejections = ?, next_test_at = ? where workspace_id = ? and credential_id = ?
            """;

    private final Sql sql;

    HealthRecords(Sql sql) {
        this.sql = sql;
    }

    /** The verdict before and after a result. */
    record Change(@Nullable HealthVerdict before, @Nullable HealthVerdict after) {}

    /** Stores the result of a question about this revision; empty if the credential has another one by now, or is gone. */
    Optional<Change> update(UUID workspace, UUID credential, int revision, ProbeResult result, Instant now) {
        return sql.find(workspace, AT_REVISION, List.of(workspace, credential, revision), row -> {
                    String verdict = row.getString(1);
                    return verdict == null ? Health.UNKNOWN : new Health(HealthVerdict.valueOf(verdict), row.getInt(2));
                })
                .map(before -> update(workspace, credential, revision, before, result, now));
    }

    private Change update(
            UUID workspace, UUID credential, int revision, Health before, ProbeResult result, Instant now) {
        Health after = before.after(result);
        if (before.isReplacedBy(result)) {
            write(workspace, credential, revision, after, result, now);
        } else {
            sql.update(workspace, KEEP, List.of(after.rejections(), time(after.nextTest(now)), workspace, credential));
        }
        return new Change(before.verdict(), after.verdict());
    }

    /** Stores the result of a question about values that this transaction stores. */
    void put(UUID workspace, UUID credential, int revision, ProbeResult result, Instant now) {
        write(workspace, credential, revision, Health.UNKNOWN.after(result), result, now);
    }

    /** True if there was a verdict. */
    boolean delete(UUID workspace, UUID credential) {
        return sql.find(
                        workspace,
                        "delete from credential_health where workspace_id = ? and credential_id = ? returning verdict",
                        List.of(workspace, credential),
                        row -> row.getString(1))
                .isPresent();
    }

    private void write(UUID workspace, UUID credential, int revision, Health health, ProbeResult result, Instant now) {
        Instant retryAt = result.retryAt();
        sql.update(
                workspace,
                WRITE,
                Arrays.asList(
                        workspace,
                        credential,
                        result.verdict().name(),
                        result.finding().name(),
                        result.checkPlace(),
                        revision,
                        time(now),
                        retryAt == null ? null : time(retryAt),
                        health.rejections(),
                        health.isRejected() ? time(health.nextTest(now)) : null));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
