package dev.modelkeys.routing.lease;

import dev.modelkeys.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Computes the chain of a workspace's groups of leases anew, as far as leases are on record. */
@ApplicationScoped
public class LeaseVerification {

    private static final int BATCH = 500;

    private static final String GROUPS =
            """
            select number, audit_seq, at, refusals, first_lease, last_lease, hash from lease_group
            where workspace_id = ? and number > ? order by number limit ?
            """;

    /** What the audit tells of groups: the number and hash of the last one of each entry, the entry, and what was dropped. */
    private static final String TOLD =
            """
            select id, details::jsonb ->> 'lastGroup', details::jsonb ->> 'hash', details::jsonb ->> 'oldestGroup'
            from audit_entry
            where workspace_id = ? and action = 'CREDENTIAL_USED' and outcome = 'DONE' and at >= ?
            order by seq
            """;

    private final Sql sql;
    private final LeaseChain chain;
    private final LeaseRetention retention;
    private final Clock clock;

    LeaseVerification(Sql sql, LeaseChain chain, LeaseRetention retention, Clock clock) {
        this.sql = sql;
        this.chain = chain;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * Result of a verification.
     *
     * @param firstBad number of the first group that does not fit; null if all do
     * @param entry the audit's entry about it; null if it tells of none, or all fit
     */
    public record Result(@Nullable Long firstBad, @Nullable UUID entry) {

        public static final Result GOOD = new Result(null, null);

        public boolean ok() {
            return firstBad == null;
        }
    }

    private record Group(LeaseLink link, @Nullable UUID first, @Nullable UUID last, byte[] hash) {

        long number() {
            return link.number();
        }
    }

    private record Told(UUID entry, long last, String hash, long oldest) {}

    /** Verifies groups up to the present last one, with the leases whose day is on record. */
    public Result verify(UUID workspace) {
        Instant keptFrom = retention.keptFrom(clock.instant());
        Result result = verify(workspace, keptFrom);
        if (result.ok() || keptFrom.equals(retention.keptFrom(clock.instant()))) {
            return result;
        }
        // A day was dropped meanwhile.
        return verify(workspace);
    }

    private Result verify(UUID workspace, Instant keptFrom) {
        LeaseChain.End end = sql.query(workspace, LeaseChain.end(workspace));
        Map<Long, Told> told = told(workspace, keptFrom);
        // What retention has left of older groups is believed: its leases are gone.
        long oldest = told.values().stream().mapToLong(Told::oldest).max().orElse(0);
        @Nullable Group before = null;
        List<Group> groups = groups(workspace, 0);
        while (!groups.isEmpty()) {
            Map<Long, List<LeaseRow>> leases = leases(workspace, groups);
            for (Group group : groups) {
                Told entry = told.get(group.number());
                boolean fits = (before == null && group.number() > 1)
                        ? (group.number() <= oldest || !isKept(group, keptFrom))
                        : fits(group, before, leases.getOrDefault(group.number(), List.of()), keptFrom);
                if (!fits
                        || (entry != null && !entry.hash().equals(HexFormat.of().formatHex(group.hash())))) {
                    return bad(group.number(), told);
                }
                before = group;
            }
            groups = groups(workspace, groups.get(groups.size() - 1).number());
        }
        long reached = before == null ? 0 : before.number();
        boolean isCutOff = reached < end.number() || told.keySet().stream().anyMatch(last -> last > reached);
        return isCutOff ? bad(reached + 1, told) : Result.GOOD;
    }

    private boolean fits(Group group, @Nullable Group before, List<LeaseRow> leases, Instant keptFrom) {
        byte[] start = before == null ? LeaseChain.End.NONE.hash() : before.hash();
        boolean follows = before == null || group.number() == before.number() + 1;
        // What is not kept may be deleted meanwhile, from page to page.
        return !isKept(group, keptFrom)
                || (follows && MessageDigest.isEqual(chain.hash(start, group.link(), leases), group.hash()));
    }

    private static boolean isKept(Group group, Instant keptFrom) {
        return !group.link().at().isBefore(keptFrom);
    }

    /** @param told by the number of the last group of each entry */
    private static Result bad(long number, Map<Long, Told> told) {
        return new Result(
                number,
                told.values().stream()
                        .filter(entry -> entry.last() >= number)
                        .min(Comparator.comparingLong(Told::last))
                        .map(Told::entry)
                        .orElse(null));
    }

    private Map<Long, Told> told(UUID workspace, Instant keptFrom) {
        return sql
                .list(
                        workspace,
                        TOLD,
                        List.of(workspace, keptFrom.atOffset(ZoneOffset.UTC)),
                        row -> new Told(
                                row.getObject(1, UUID.class),
                                row.getLong(2),
                                String.valueOf(row.getString(3)),
                                row.getLong(4)))
                .stream()
                .collect(Collectors.toMap(Told::last, entry -> entry, (first, second) -> second));
    }

    private List<Group> groups(UUID workspace, long after) {
        return sql.list(workspace, GROUPS, List.of(workspace, after, BATCH), row -> group(workspace, row));
    }

    private static Group group(UUID workspace, ResultSet row) throws SQLException {
        return new Group(
                new LeaseLink(
                        workspace,
                        row.getLong("number"),
                        row.getLong("audit_seq"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("refusals")),
                row.getObject("first_lease", UUID.class),
                row.getObject("last_lease", UUID.class),
                row.getBytes("hash"));
    }

    /** The leases of these groups by group, each in the order of their ids. */
    private Map<Long, List<LeaseRow>> leases(UUID workspace, List<Group> groups) {
        List<UUID> ends = groups.stream()
                .flatMap(group -> Stream.of(group.first(), group.last()))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (ends.isEmpty()) {
            return Map.of();
        }
        return sql
                .query(
                        workspace,
                        LeaseTable.select(
                                workspace,
                                " and id between ? and ? and group_number between ? and ? order by id",
                                List.of(
                                        ends.get(0),
                                        ends.get(ends.size() - 1),
                                        groups.get(0).number(),
                                        groups.get(groups.size() - 1).number())))
                .stream()
                .collect(Collectors.groupingBy(LeaseRow::group));
    }
}
