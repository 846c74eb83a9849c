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
    /** PostgreSQL's protocol allows 65 535 parameters in a statement, and parsing many rows is slow. */
    private static final int BATCH = 200;

    /** The hash of rows with unknown enum values; verification always fails on it. */
    private static final byte[] NO_HASH = {};

    private final Sql sql;

    AuditTable(Sql sql) {
        this.sql = sql;
    }

    /** The head of a workspace's chain, locked against other transactions that append to it. */
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
        return head(workspace, "").orElseGet(() -> Head.none(workspace));
    }

    /** Inserts consecutive entries of one workspace and moves its head to the last of them. */
    void append(UUID workspace, List<LinkedEntry> entries) {
        for (int from = 0; from < entries.size(); from += BATCH) {
            insert(workspace, entries.subList(from, Math.min(from + BATCH, entries.size())));
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

    private Optional<Head> head(UUID workspace, String lock) {
        return sql.find(
                workspace,
                "select seq, hash from audit_head where workspace_id = ?" + lock,
                List.of(workspace),
                row -> new Head(workspace, row.getLong(1), row.getBytes(2)));
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
