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

    private static final String PLACEHOLDERS =
            "(?, ?, ?, ?, ?, ?, cast(? as uuid), ?, ?, ?, ?, ?, ?, ?, cast(? as uuid), cast(? as uuid), ?, ?, ?)";
    /** The protocol takes 65 535 values in a statement, and a parse of many rows takes its time. */
    private static final int MOST_AT_ONCE = 200;

    /** The hash of an entry that cannot be read as one of ours: no chain has it. */
    private static final byte[] FITS_NOTHING = {};

    private final Sql sql;

    AuditTable(Sql sql) {
        this.sql = sql;
    }

    /** Where a workspace's chain ends. */
    record Head(long seq, byte[] hash) {

        static final Head NONE = new Head(0, HashChain.START);
    }

    /** Nobody else adds to this workspace's chain until the transaction ends. */
    Head lockHead(UUID workspace) {
        return head(workspace, " for update").orElseGet(() -> {
            sql.update(
                    workspace,
                    "insert into audit_head (workspace_id, seq, hash) values (?, 0, ?) on conflict do nothing",
                    List.of(workspace, HashChain.START));
            return head(workspace, " for update").orElseThrow();
        });
    }

    Head head(UUID workspace) {
        return head(workspace, "").orElse(Head.NONE);
    }

    /** Consecutive entries of one workspace, and where its chain ends with them. */
    void append(UUID workspace, List<LinkedEntry> entries) {
        for (int from = 0; from < entries.size(); from += MOST_AT_ONCE) {
            insert(workspace, entries.subList(from, Math.min(from + MOST_AT_ONCE, entries.size())));
        }
        LinkedEntry last = entries.get(entries.size() - 1);
        sql.update(
                workspace,
                "update audit_head set seq = ?, hash = ? where workspace_id = ?",
                List.of(last.entry().seq(), last.hash(), workspace));
    }

    private void insert(UUID workspace, List<LinkedEntry> entries) {
        List<@Nullable Object> values = new ArrayList<>();
        entries.forEach(linked -> values.addAll(values(linked)));
        sql.update(
                workspace,
                "insert into audit_entry (" + COLUMNS + ") values "
                        + String.join(", ", Collections.nCopies(entries.size(), PLACEHOLDERS)),
                values);
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

    /** In order, those after this number. */
    List<LinkedEntry> after(UUID workspace, long seq, int limit) {
        return select(workspace, " and seq > ? order by seq limit ?", List.of(workspace, seq, limit));
    }

    /** @param rest of the statement, from its second condition on */
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

    private Optional<Head> head(UUID workspace, String lock) {
        return sql.find(
                workspace,
                "select seq, hash from audit_head where workspace_id = ?" + lock,
                List.of(workspace),
                row -> new Head(row.getLong(1), row.getBytes(2)));
    }

    private static LinkedEntry linked(ResultSet row) throws SQLException {
        Optional<AuditAction> action = constant(AuditAction.class, row.getString(10));
        Optional<Outcome> outcome = constant(Outcome.class, row.getString(11));
        String attempted = row.getString(12);
        Optional<AuditAction> tried = attempted == null ? Optional.empty() : constant(AuditAction.class, attempted);
        boolean isOurs = action.isPresent() && outcome.isPresent() && (attempted == null || tried.isPresent());
        AuditEntry entry = new AuditEntry(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getObject(3, UUID.class),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5),
                row.getString(6),
                row.getObject(7, UUID.class),
                row.getString(8),
                row.getString(9),
                action.orElse(AuditAction.ACCESS_DENIED),
                outcome.orElse(Outcome.FAILED),
                tried.orElse(null),
                row.getString(13),
                row.getString(14),
                row.getObject(15, UUID.class),
                row.getObject(16, UUID.class),
                row.getString(17),
                row.getString(18));
        return new LinkedEntry(entry, isOurs ? row.getBytes(19) : FITS_NOTHING);
    }

    /** Empty for what only somebody else writes. */
    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return EnumSet.allOf(type).stream()
                .filter(known -> known.name().equals(name))
                .findFirst();
    }
}
