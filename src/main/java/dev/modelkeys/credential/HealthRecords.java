package dev.modelkeys.credential;

import dev.modelkeys.database.ChainHead;
import dev.modelkeys.database.Sql;
import dev.modelkeys.probe.HealthVerdict;
import dev.modelkeys.probe.ProbeResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of credentials: the rows of tables {@code credential_health} and {@code credential_cooldown}, written while the
 * head of the audit is locked.
 */
@ApplicationScoped
class HealthRecords {

    /** Waits for an edit or a deletion under way, and finds nothing if that changed the revision. */
    private static final String HOLD_REVISION =
            "select 1 from credential where workspace_id = ? and id = ? and revision = ? for share";

    private static final String FIND =
            "select verdict, rejections from credential_health where workspace_id = ? and credential_id = ?";

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

    /** Ends a rest, and forgets what led to it. */
    private static final String STEP =
            """
            insert into credential_cooldown as c (workspace_id, credential_id, step) values (?, ?, 1)
            on conflict on constraint credential_cooldown_pk do update
                set step = c.step + 1, until = null, auth_rests = 0, auth_last = null, auth_before_last = null,
                    transient_rests = 0, transient_last = null
            """;

    private static final String FORGET =
            """
            with verdict as (
                delete from credential_health where workspace_id = ? and credential_id = ? returning verdict),
            failures as (
                select 1 from credential_cooldown where workspace_id = ? and credential_id = ?
                    and (until > ? or auth_rests > 0 or auth_last is not null or transient_rests > 0)),
            step as (
            """
                    + STEP
                    + """
                )
            select exists (select from verdict where verdict is not null) or exists (select from failures)
            """;

    /** The key is known: what refused it before does not count towards the next three times. */
    private static final String KNOWN =
            """
            update credential_cooldown set auth_last = null, auth_before_last = null
            where workspace_id = ? and credential_id = ? and auth_last is not null
            """;

    private static final String DELETE =
            """
            with health as (delete from credential_health where workspace_id = ? and credential_id = any (?)),
            cooldown as (delete from credential_cooldown where workspace_id = ? and credential_id = any (?))
            delete from credential_quota where workspace_id = ? and credential_id = any (?)
            """;

    private final Sql sql;
    private final ChainHead head;
    private final HealthVersions versions;

    HealthRecords(Sql sql, ChainHead head, HealthVersions versions) {
        this.sql = sql;
        this.head = head;
        this.versions = versions;
    }

    /** The verdict before and after a result. */
    record Change(@Nullable HealthVerdict before, @Nullable HealthVerdict after) {}

    /** Stores the result of a question about this revision; empty if the credential has another one by now, or is gone. */
    Optional<Change> update(Scope owner, UUID credential, int revision, ProbeResult result, Instant now) {
        return sql.find(owner.workspace(), HOLD_REVISION, List.of(owner.workspace(), credential, revision), row -> true)
                .map(held -> updateHeld(owner, credential, revision, result, now));
    }

    private Change updateHeld(Scope owner, UUID credential, int revision, ProbeResult result, Instant now) {
        UUID workspace = owner.workspace();
        head.lock(workspace);
        Health before = find(workspace, credential);
        Health after = store(workspace, credential, revision, before, result, now);
        if (after.isRejected() && !before.isRejected()) {
            sql.update(workspace, STEP, List.of(workspace, credential));
        } else if (result.verdict() == HealthVerdict.VALID) {
            sql.update(workspace, KNOWN, List.of(workspace, credential));
        }
        versions.raise(workspace, List.of(owner));
        return new Change(before.verdict(), after.verdict());
    }

    /** Stores a verdict that calls came to, and nothing of the cooldown that they led to. */
    Change reported(UUID workspace, UUID credential, int revision, ProbeResult result, Instant now) {
        head.lock(workspace);
        Health before = find(workspace, credential);
        return new Change(
                before.verdict(),
                store(workspace, credential, revision, before, result, now).verdict());
    }

    private Health find(UUID workspace, UUID credential) {
        return sql.find(workspace, FIND, List.of(workspace, credential), row -> {
                    String verdict = row.getString(1);
                    return verdict == null ? Health.UNKNOWN : new Health(HealthVerdict.valueOf(verdict), row.getInt(2));
                })
                .orElse(Health.UNKNOWN);
    }

    private Health store(
            UUID workspace, UUID credential, int revision, Health before, ProbeResult result, Instant now) {
        Health after = before.after(result);
        if (before.isReplacedBy(result)) {
            write(workspace, credential, revision, after, result, now);
        } else {
            sql.update(workspace, KEEP, List.of(after.rejections(), time(after.nextTest(now)), workspace, credential));
        }
        return after;
    }

    /** Stores the result of a question about values that this transaction stores. */
    void put(Scope owner, UUID credential, int revision, ProbeResult result, Instant now) {
        head.lock(owner.workspace());
        write(owner.workspace(), credential, revision, Health.UNKNOWN.after(result), result, now);
        versions.raise(owner.workspace(), List.of(owner));
    }

    /** Forgets the verdict and the failures, and ends a rest; true if there was any of them. */
    boolean forget(Scope owner, UUID credential, Instant now) {
        UUID workspace = owner.workspace();
        head.lock(workspace);
        boolean known = sql.query(
                workspace,
                FORGET,
                List.of(workspace, credential, workspace, credential, time(now), workspace, credential),
                rows -> rows.next() && rows.getBoolean(1));
        versions.raise(workspace, List.of(owner));
        return known;
    }

    /** Deletes what is known of deleted credentials of these owners. */
    void delete(UUID workspace, Collection<Scope> owners, Collection<UUID> credentials) {
        UUID[] ids = credentials.toArray(UUID[]::new);
        head.lock(workspace);
        sql.update(workspace, DELETE, List.of(workspace, ids, workspace, ids, workspace, ids));
        versions.raise(workspace, owners);
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
