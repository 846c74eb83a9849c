package dev.modelkeys.graphql;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Audit entries of a workspace, written since the reader was created. */
final class AuditReader {

    static final String ENTRIES =
            "{ auditEntries(first: 100) { totalCount nodes { id action outcome attempted reason actor subject credentialId"
                    + " customModelId providerId requestId hash } } }";

    private final Api auditor;
    private int read;

    private AuditReader(Api auditor) {
        this.auditor = auditor;
        this.read = count();
    }

    static AuditReader open(Api auditor) {
        return new AuditReader(auditor);
    }

    /** Audit entry without ids, times and hashes. */
    record Line(String action, String outcome, @Nullable String attempted, @Nullable String reason, String actor) {

        static Line of(Map<String, ?> node) {
            return new Line(
                    String.valueOf(node.get("action")),
                    String.valueOf(node.get("outcome")),
                    (String) node.get("attempted"),
                    (String) node.get("reason"),
                    String.valueOf(node.get("actor")));
        }

        /** Such as {@code ACCESS_DENIED REFUSED TOKEN_CREATED FORBIDDEN}. */
        String text() {
            return List.of(action, outcome, Objects.toString(attempted, ""), Objects.toString(reason, "")).stream()
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
        }
    }

    /** New entries, oldest first, each returned once. */
    List<Line> news() {
        Reply reply = auditor.query(ENTRIES);
        List<Line> newest = reply.maps("auditEntries.nodes").stream()
                .map(Line::of)
                .limit(reply.number("auditEntries.totalCount") - (long) read)
                .collect(Collectors.toList());
        read = reply.number("auditEntries.totalCount");
        Collections.reverse(newest);
        return newest;
    }

    List<String> actions() {
        return news().stream().map(Line::action).toList();
    }

    int count() {
        return auditor.query("{ auditEntries(first: 1) { totalCount } }").number("auditEntries.totalCount");
    }
}
