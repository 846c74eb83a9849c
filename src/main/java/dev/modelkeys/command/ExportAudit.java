package dev.modelkeys.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.modelkeys.audit.AuditTrail;
import dev.modelkeys.audit.Entry;
import dev.modelkeys.audit.LinkedEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Prints a workspace's audit as JSON lines, oldest first: the last hash is the checkpoint to keep elsewhere. */
@ApplicationScoped
class ExportAudit implements Command {

    private final AuditTrail trail;
    private final Workspaces workspaces;
    private final ObjectMapper json;

    ExportAudit(AuditTrail trail, Workspaces workspaces, ObjectMapper json) {
        this.trail = trail;
        this.workspaces = workspaces;
        this.json = json;
    }

    @Override
    public String name() {
        return "export-audit";
    }

    @Override
    public String usage() {
        return "--workspace NAME";
    }

    @Override
    public int run(Options options) throws SQLException {
        trail.each(
                workspaces.named(options.only("workspace").required("workspace")),
                read -> System.out.println(line(read)));
        return 0;
    }

    private String line(LinkedEntry read) {
        Entry entry = read.entry();
        ObjectNode line = json.createObjectNode();
        line.put("workspace", entry.workspace().toString());
        line.put("seq", entry.seq());
        line.put("id", entry.id().toString());
        line.put("at", entry.at().toString());
        line.put("actor", entry.actor());
        line.put("principal", entry.principal());
        put(line, "tokenId", entry.tokenId());
        put(line, "requestId", entry.requestId());
        put(line, "address", entry.address());
        line.put("action", entry.action().name());
        line.put("outcome", entry.outcome().name());
        put(line, "attempted", entry.attempted());
        put(line, "reason", entry.reason());
        put(line, "providerId", entry.providerId());
        put(line, "customModelId", entry.customModelId());
        put(line, "credentialId", entry.credentialId());
        put(line, "subject", entry.subject());
        put(line, "details", entry.details());
        line.put("hash", HexFormat.of().formatHex(read.hash()));
        return line.toString();
    }

    private static void put(ObjectNode line, String name, @Nullable Object value) {
        if (value != null) {
            line.put(name, value.toString());
        }
    }
}
