package dev.modelkeys.credential;

import dev.modelkeys.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stored credentials that are to be tested again: rejected ones when their time has come, and all at an interval. */
@ApplicationScoped
public class DueTests {

    /** Time that a credential is left to the server that took it, longer than any question takes. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    /**
     * Credentials that another server is taking are skipped, and those that one took since are not due any more. The
     * interval grows by up to a tenth, by the id, so that what was stored at once is not tested at once.
     */
    private static final String TAKE =
            """
            with due as (
                select c.workspace_id, c.id
                from credential c
                    left join credential_health h on h.workspace_id = c.workspace_id and h.credential_id = c.id
                where c.workspace_id = ? and (h.next_test_at <= ? or (? and h.next_test_at is null
                    and coalesce(h.checked_at, '-infinity')
                        <= ?::timestamptz - make_interval(secs => ?) * (1 + (hashtext(c.id::text) & 255) / 2560.0)))
                order by coalesce(h.next_test_at, h.checked_at) nulls first
                limit ? for no key update of c skip locked)
            insert into credential_health as h (workspace_id, credential_id, next_test_at)
            select workspace_id, id, ? from due
            on conflict on constraint credential_health_pk do update set next_test_at = excluded.next_test_at
                where h.next_test_at is null or h.next_test_at <= ?
            returning credential_id
            """;

    private final Sql sql;
    private final Clock clock;

    DueTests(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Takes credentials of the workspace that are due.
     *
     * @param interval null for rejected ones only
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> take(UUID workspace, @Nullable Duration interval, int most) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return sql.list(
                workspace,
                TAKE,
                List.of(
                        workspace,
                        now,
                        interval != null,
                        now,
                        interval == null ? 0.0 : (double) interval.toSeconds(),
                        most,
                        now.plus(CLAIM),
                        now),
                row -> row.getObject(1, UUID.class));
    }
}
