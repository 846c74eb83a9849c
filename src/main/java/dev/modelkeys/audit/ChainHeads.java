package dev.modelkeys.audit;

import dev.modelkeys.database.Sql;
import dev.modelkeys.workspace.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the chains of all workspaces end, those that were deleted included: one statement, however many there are. */
@ApplicationScoped
class ChainHeads {

    private final Sql sql;

    ChainHeads(Sql sql) {
        this.sql = sql;
    }

    List<Checkpoint> all() {
        return sql.query(Workspace.FIRST, "select workspace, seq, hash, at from audit_ends()", List.of(), rows -> {
            List<Checkpoint> ends = new ArrayList<>();
            while (rows.next()) {
                ends.add(new Checkpoint(
                        rows.getObject(1, UUID.class),
                        rows.getLong(2),
                        HexFormat.of().formatHex(rows.getBytes(3)),
                        rows.getObject(4, OffsetDateTime.class).toInstant()));
            }
            return ends;
        });
    }

    /** Those that are not among the entries of the database. */
    List<LostEnd> missing(Collection<Checkpoint> checkpoints) {
        Map<UUID, Checkpoint> byWorkspace =
                checkpoints.stream().collect(Collectors.toMap(Checkpoint::workspace, Function.identity()));
        return sql.query(
                Workspace.FIRST,
                "select workspace, last_seq from audit_ends_missing(cast(? as jsonb))",
                List.of(CheckpointFormat.ends(checkpoints)),
                rows -> {
                    List<LostEnd> missing = new ArrayList<>();
                    while (rows.next()) {
                        Checkpoint checkpoint = byWorkspace.get(rows.getObject(1, UUID.class));
                        if (checkpoint != null) {
                            missing.add(new LostEnd(checkpoint, rows.getLong(2)));
                        }
                    }
                    return missing;
                });
    }

    /** Whoever has keys, which come before the first entry, in order. */
    List<UUID> workspaces() {
        return sql.query(
                Workspace.FIRST, "select workspace_id from key_owner order by workspace_id", List.of(), rows -> {
                    List<UUID> workspaces = new ArrayList<>();
                    while (rows.next()) {
                        workspaces.add(rows.getObject(1, UUID.class));
                    }
                    return workspaces;
                });
    }
}
