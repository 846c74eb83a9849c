package dev.modelkeys.routing.lease;

import dev.modelkeys.database.Sql;
import dev.modelkeys.probe.HealthVerdict;
import dev.modelkeys.routing.resolution.AuthFailures;
import dev.modelkeys.routing.resolution.Cooldown;
import dev.modelkeys.routing.resolution.CredentialState;
import dev.modelkeys.routing.resolution.QuotaPeriod;
import dev.modelkeys.routing.resolution.QuotaWindow;
import dev.modelkeys.routing.resolution.TransientFailures;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** States of credentials: what their providers said of them, their cooldowns, and what was used of their quotas. */
@ApplicationScoped
class StateRows {

    private static final String FIND =
            """
            select c.id, h.verdict, s.step, s.until, s.auth_rests, s.auth_last, s.auth_before_last, s.transient_rests,
                s.transient_last, q.period, q.requests, q.tokens, q.used_requests, q.used_tokens, q.resets_at
            from unnest(?::uuid[]) as c (id)
                left join credential_health h on h.workspace_id = ? and h.credential_id = c.id
                left join credential_cooldown s on s.workspace_id = ? and s.credential_id = c.id
                left join credential_quota q on q.workspace_id = ? and q.credential_id = c.id
            """;

    private static final String WRITE_COOLDOWN =
            """
            insert into credential_cooldown (workspace_id, credential_id, step, until, auth_rests, auth_last,
                auth_before_last, transient_rests, transient_last)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint credential_cooldown_pk do update
                set step = excluded.step, until = excluded.until, auth_rests = excluded.auth_rests,
                    auth_last = excluded.auth_last, auth_before_last = excluded.auth_before_last,
                    transient_rests = excluded.transient_rests, transient_last = excluded.transient_last
            """;

    private static final String WRITE_QUOTA =
            """
            update credential_quota set used_requests = ?, used_tokens = ?, resets_at = ?
            where workspace_id = ? and credential_id = ? and period = ?
            """;

    private final Sql sql;

    StateRows(Sql sql) {
        this.sql = sql;
    }

    /** The states of these credentials, in the current transaction. */
    Map<UUID, CredentialState> find(UUID workspace, Collection<UUID> credentials) {
        Map<UUID, CredentialState> states = new HashMap<>();
        for (Map.Entry<UUID, CredentialState> row : sql.list(
                workspace,
                FIND,
                List.of(credentials.toArray(UUID[]::new), workspace, workspace, workspace),
                row -> Map.entry(row.getObject(1, UUID.class), state(row)))) {
            // A row for each quota.
            states.merge(row.getKey(), row.getValue(), StateRows::merged);
        }
        return states;
    }

    /** The statements that store a state, but for the verdict. */
    static List<Sql.Update> updates(UUID workspace, UUID credential, CredentialState before, CredentialState after) {
        List<Sql.Update> updates = new ArrayList<>();
        if (!after.cooldown().equals(before.cooldown())) {
            updates.add(new Sql.Update(WRITE_COOLDOWN, columns(workspace, credential, after.cooldown())));
        }
        for (QuotaWindow quota : after.quotas()) {
            if (!before.quotas().contains(quota)) {
                updates.add(new Sql.Update(
                        WRITE_QUOTA,
                        List.of(
                                quota.usedRequests(),
                                quota.usedTokens(),
                                quota.resetsAt().atOffset(ZoneOffset.UTC),
                                workspace,
                                credential,
                                quota.period().name())));
            }
        }
        return updates;
    }

    private static List<@Nullable Object> columns(UUID workspace, UUID credential, Cooldown cooldown) {
        return Arrays.asList(
                workspace,
                credential,
                cooldown.step(),
                time(cooldown.until()),
                cooldown.authFailures().rests(),
                time(cooldown.authFailures().last()),
                time(cooldown.authFailures().beforeLast()),
                cooldown.transientFailures().rests(),
                time(cooldown.transientFailures().last()));
    }

    private static CredentialState merged(CredentialState state, CredentialState other) {
        List<QuotaWindow> quotas = new ArrayList<>(state.quotas());
        quotas.addAll(other.quotas());
        return new CredentialState(state.health(), state.cooldown(), quotas);
    }

    private static CredentialState state(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        return new CredentialState(
                verdict == null ? null : HealthVerdict.valueOf(verdict),
                cooldown(row),
                row.getString("period") == null ? List.of() : List.of(quota(row)));
    }

    private static Cooldown cooldown(ResultSet row) throws SQLException {
        return new Cooldown(
                row.getInt("step"),
                instant(row, "until"),
                new AuthFailures(row.getInt("auth_rests"), instant(row, "auth_last"), instant(row, "auth_before_last")),
                new TransientFailures(row.getInt("transient_rests"), instant(row, "transient_last")));
    }

    private static QuotaWindow quota(ResultSet row) throws SQLException {
        return new QuotaWindow(
                QuotaPeriod.valueOf(row.getString("period")),
                row.getObject("requests", Long.class),
                row.getObject("tokens", Long.class),
                row.getLong("used_requests"),
                row.getLong("used_tokens"),
                row.getObject("resets_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
