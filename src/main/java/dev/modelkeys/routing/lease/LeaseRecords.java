package dev.modelkeys.routing.lease;

import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the leases on record. */
@ApplicationScoped
public class LeaseRecords {

    /** A deleted credential has its last name in the entry about its deletion. */
    private static final String NAMES =
            """
            select w.id, coalesce(c.name, (
                select e.subject from audit_entry e
                where e.workspace_id = ? and e.credential_id = w.id and e.action = 'CREDENTIAL_DELETED'
                order by e.seq desc limit 1), '')
            from unnest(?::uuid[]) as w (id) left join credential c on c.workspace_id = ? and c.id = w.id
            """;

    private final Sql sql;

    LeaseRecords(Sql sql) {
        this.sql = sql;
    }

    /**
     * Which leases to keep.
     *
     * @param credential null for those of all credentials
     * @param actor name of the caller; null for all callers
     * @param from inclusive; null for no limit
     * @param to exclusive; null for no limit
     */
    public record Filter(
            @Nullable UUID credential, @Nullable String actor, @Nullable Instant from, @Nullable Instant to) {

        String sql() {
            return (credential == null ? "" : " and credential_id = ?")
                    + (actor == null ? "" : " and actor = ?")
                    + (from == null ? "" : " and at >= ?")
                    + (to == null ? "" : " and at < ?");
        }

        List<Object> arguments() {
            List<Object> arguments = new ArrayList<>();
            if (credential != null) {
                arguments.add(credential);
            }
            if (actor != null) {
                arguments.add(actor);
            }
            if (from != null) {
                arguments.add(from.atOffset(ZoneOffset.UTC));
            }
            if (to != null) {
                arguments.add(to.atOffset(ZoneOffset.UTC));
            }
            return arguments;
        }
    }

    /**
     * A page of leases, newest first.
     *
     * @param before the last lease of the page before; null for the first page
     */
    public Page<LeaseRecord> page(UUID workspace, Filter filter, int size, @Nullable UUID before) {
        List<Object> arguments = filter.arguments();
        if (before != null) {
            arguments.add(before);
        }
        arguments.add(size + 1);
        List<LeaseRow> rows = sql.query(
                workspace,
                LeaseTable.select(
                        workspace,
                        filter.sql() + (before == null ? "" : " and id < ?") + " order by id desc limit ?",
                        arguments));
        Map<UUID, String> names = names(
                workspace, rows.stream().map(LeaseRow::credential).distinct().toArray(UUID[]::new));
        return Page.of(
                rows.stream()
                        .map(row -> LeaseRecord.of(row, names.getOrDefault(row.credential(), "")))
                        .toList(),
                size);
    }

    public int count(UUID workspace, Filter filter) {
        List<Object> arguments = filter.arguments();
        arguments.add(0, workspace);
        return sql.count(workspace, "select count(*) from lease where workspace_id = ?" + filter.sql(), arguments);
    }

    private Map<UUID, String> names(UUID workspace, UUID[] credentials) {
        Map<UUID, String> names = new HashMap<>();
        if (credentials.length > 0) {
            sql.list(
                            workspace,
                            NAMES,
                            List.of(workspace, credentials, workspace),
                            row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                    .forEach(name -> names.put(name.getKey(), name.getValue()));
        }
        return names;
    }
}
