package dev.modelkeys.audit;

import dev.modelkeys.database.Sql;
import dev.modelkeys.workspace.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** The heads of all chains, deleted workspaces' included. Functions of the database enter one workspace after another. */
@ApplicationScoped
public class ChainHeads {

    private final Sql sql;

    ChainHeads(Sql sql) {
        this.sql = sql;
    }

    /** Every chain's last entry, in the order of workspaces; no crash of the database sets them back. */
    List<Head> all() {
        return list(
                "select workspace, seq, hash from audit_ends(); " + Sql.FLUSH,
                row -> new Head(row.getObject(1, UUID.class), row.getLong(2), row.getBytes(3)));
    }

    /** Empty if the entry is there; otherwise the number of the workspace's last entry, 0 if it has none. */
    public OptionalLong lastSeqIfMissing(Head expected) {
        return sql.find(
                        Workspace.FIRST,
                        "select last_seq from audit_ends_missing(jsonb_build_array(jsonb_build_object("
                                + "'workspace', ?::uuid, 'seq', ?::bigint, 'hash', ?::text)))",
                        List.of(
                                expected.workspace(),
                                expected.seq(),
                                HexFormat.of().formatHex(expected.hash())),
                        row -> row.getLong(1))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** Every workspace that has an audit key, which is older than its first entry; in order. */
    List<UUID> workspaces() {
        return list("select workspace_id from key_owner order by workspace_id", row -> row.getObject(1, UUID.class));
    }

    private <T> List<T> list(String statement, Sql.Reading<T> reading) {
        return sql.query(Workspace.FIRST, statement, List.of(), rows -> {
            List<T> list = new ArrayList<>();
            while (rows.next()) {
                list.add(reading.read(rows));
            }
            return list;
        });
    }
}
