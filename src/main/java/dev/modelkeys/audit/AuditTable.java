package dev.modelkeys.audit;

import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements on the tables {@code audit_entry} and {@code audit_head}. */
@ApplicationScoped
class AuditTable {

    private static final String COLUMNS =
            """
            workspace_id, seq, id, at, actor, principal, token_id, request_id, address, action, outcome, attempted, reason,
            provider_id, custom_model_id, credential_id, subject, details, hash""";

    /** Typed, because nothing else says of which types the columns of a list of values are. */
    private static final String VALUES =
            """
            (?::uuid, ?::bigint, ?::uuid, ?::timestamptz, ?::text, ?::text, ?::uuid, ?::text, ?::text, ?::text, ?::text,
            ?::text, ?::text, ?::text, ?::uuid, ?::uuid, ?::text, ?::text, ?::bytea)""";

    private static final String APPEND =
            """
            with head as (
                update audit_head set seq = ?, hash = ? where workspace_id = ? and seq = ? and hash = ? returning seq)
            insert into audit_entry (%s) select entry.* from head, (values %s) as entry""";

    /** Locks the head of a workspace's chain and selects the workspace's id; no row if another transaction has locked it. */
    static final String FREE_HEAD =
            "select workspace_id::text from audit_head where workspace_id = ? for update skip locked";

    /** The hash of rows with unknown enum values; verification always fails on it. */
    private static final byte[] NO_HASH = {};

    private final Sql sql;

    AuditTable(Sql sql) {
        this.sql = sql;
    }

    /** Locks the head of a workspace's chain against other transactions that append to it; empty before its first entry. */
    static Sql.Query<Optional<Head>> lockedHead(UUID workspace) {
        return head(workspace, " for update");
    }

    Head lockHead(UUID workspace) {
        return sql.query(workspace, lockedHead(workspace)).orElseGet(() -> {
            sql.update(
                    workspace,
                    "insert into audit_head (workspace_id, seq, hash) values (?, 0, ?) on conflict do nothing",
                    List.of(workspace, HashChain.START));
            return sql.query(workspace, lockedHead(workspace)).orElseThrow();
        });
    }

    Head head(UUID workspace) {
        return sql.query(workspace, head(workspace, "")).orElseGet(() -> Head.none(workspace));
    }

    /**
     * Moves the head of a workspace to the last of these consecutive entries and inserts them, in one statement; does neither
     * and returns false if the head is not where it is expected.
     */
    boolean append(Head expected, List<LinkedEntry> entries) {
        Head last = entries.get(entries.size() - 1).head();
        List<@Nullable Object> arguments =
                new ArrayList<>(List.of(last.seq(), last.hash(), last.workspace(), expected.seq(), expected.hash()));
        entries.forEach(linked -> arguments.addAll(values(linked)));
        String rows = String.join(", ", Collections.nCopies(entries.size(), VALUES));
        return sql.update(last.workspace(), APPEND.formatted(COLUMNS, rows), arguments) > 0;
    }

    private static List<@Nullable Object> values(LinkedEntry linked) {
        AuditEntry entry = linked.entry();
        return Arrays.asList(
                entry.workspace(),
                entry.seq(),
                entry.id(),
                entry.at().atOffset(ZoneOffset.UTC),
                entry.actor(),
                entry.principal(),
                entry.tokenId(),
                entry.requestId(),
                entry.address(),
                entry.action().name(),
                entry.outcome().name(),
                entry.attempted() == null ? null : entry.attempted().name(),
                entry.reason(),
                entry.providerId(),
                entry.customModelId(),
                entry.credentialId(),
                entry.subject(),
                entry.details(),
                linked.hash());
    }

    /** The entries after this number, in order. */
    List<LinkedEntry> after(UUID workspace, long seq, int limit) {
        return select(workspace, " and seq > ? order by seq limit ?", List.of(workspace, seq, limit));
    }

    /** @param rest the statement from its second condition on */
    List<LinkedEntry> select(UUID workspace, String rest, List<?> arguments) {
        return sql.query(
                workspace, "select " + COLUMNS + " from audit_entry where workspace_id = ?" + rest, arguments, rows -> {
                    List<LinkedEntry> entries = new ArrayList<>();
                    while (rows.next()) {
                        entries.add(linked(rows));
                    }
                    return entries;
                });
    }

    int count(UUID workspace, String rest, List<?> arguments) {
        return sql.count(workspace, "select count(*) from audit_entry where workspace_id = ?" + rest, arguments);
    }

    private static Sql.Query<Optional<Head>> head(UUID workspace, String lock) {
        return new Sql.Query<>(
                "select seq, hash from audit_head where workspace_id = ?" + lock,
                List.of(workspace),
                rows -> rows.next()
                        ? Optional.of(new Head(workspace, rows.getLong(1), rows.getBytes(2)))
                        : Optional.empty());
    }

    private static LinkedEntry linked(ResultSet row) throws SQLException {
        Optional<AuditAction> action = constant(AuditAction.class, row.getString("action"));
        Optional<Outcome> outcome = constant(Outcome.class, row.getString("outcome"));
        String attempted = row.getString("attempted");
        Optional<AuditAction> attemptedAction =
                attempted == null ? Optional.empty() : constant(AuditAction.class, attempted);
        boolean isKnown =
                action.isPresent() && outcome.isPresent() && (attempted == null || attemptedAction.isPresent());
        AuditEntry entry = new AuditEntry(
                row.getObject("workspace_id", UUID.class),
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("principal"),
                row.getObject("token_id", UUID.class),
                row.getString("request_id"),
                row.getString("address"),
                action.orElse(AuditAction.ACCESS_DENIED),
                outcome.orElse(Outcome.FAILED),
                attemptedAction.orElse(null),
                row.getString("reason"),
                row.getString("provider_id"),
                row.getObject("custom_model_id", UUID.class),
                row.getObject("credential_id", UUID.class),
                row.getString("subject"),
                row.getString("details"));
        return new LinkedEntry(entry, isKnown ? row.getBytes("hash") : NO_HASH);
    }

    /** Empty for a name that the server never writes. */
    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return EnumSet.allOf(type).stream()
                .filter(known -> known.name().equals(name))
                .findFirst();
    }
}
