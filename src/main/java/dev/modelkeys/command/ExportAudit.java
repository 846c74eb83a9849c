package dev.modelkeys.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.modelkeys.audit.AuditEntry;
import dev.modelkeys.audit.AuditTrail;
import dev.modelkeys.audit.LinkedEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Prints a workspace's audit log as JSON lines, oldest first. */
@ApplicationScoped
class ExportAudit {

    /** The only control character that JSON does not escape. */
    private static final String DELETE = "\u007f";

    private final AuditTrail trail;
    private final Chains chains;
    private final ObjectMapper json;
    private final ObjectWriter writer;

    ExportAudit(AuditTrail trail, Chains chains, ObjectMapper json) {
        this.trail = trail;
        this.chains = chains;
        this.json = json;
        // Safe in any console encoding, and a name cannot send control sequences to a terminal.
        this.writer = json.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);
    }

    int run(String workspace) {
        trail.each(chains.find(workspace), linked -> System.out.println(line(linked)));
        return 0;
    }

    private String line(LinkedEntry linked) {
        AuditEntry entry = linked.entry();
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
        line.put("hash", HexFormat.of().formatHex(linked.hash()));
        try {
            return writer.writeValueAsString(line).replace(DELETE, "\\u007f");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An entry cannot be written as JSON", e);
        }
    }

    private static void put(ObjectNode line, String name, @Nullable Object value) {
        if (value != null) {
            line.put(name, value.toString());
        }
    }
}
