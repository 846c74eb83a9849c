package dev.modelkeys.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.modelkeys.kernel.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The field values of credentials as they were last entered, by the audit. */
@ApplicationScoped
public class LastEnteredValues {

    private final AuditTrail trail;
    private final ObjectMapper json;

    LastEnteredValues(AuditTrail trail, ObjectMapper json) {
        this.trail = trail;
        this.json = json;
    }

    /**
     * Fields by credential and name.
     *
     * @param fingerprints keyed fingerprints of secrets, in hexadecimal
     * @param values values that are not secret, only of credentials whose first entry has them
     */
    public record Fields(Map<UUID, Map<String, String>> fingerprints, Map<UUID, Map<String, String>> values) {}

    /** Reads the workspace's whole audit log. */
    public Fields of(UUID workspace) {
        Fields fields = new Fields(new HashMap<>(), new HashMap<>());
        trail.each(workspace, linked -> {
            AuditEntry entry = linked.entry();
            UUID credential = entry.credentialId();
            if (credential != null && entry.details() != null) {
                JsonNode details = parse(entry.details());
                if (entry.action() == AuditAction.CREDENTIAL_ADDED && details.has("values")) {
                    fields.values().put(credential, new HashMap<>());
                }
                note(credential, details, fields);
            }
        });
        return fields;
    }

    private static void note(UUID credential, JsonNode details, Fields fields) {
        for (Map.Entry<String, JsonNode> field : details.path("fingerprints").properties()) {
            fields.fingerprints()
                    .computeIfAbsent(credential, id -> new HashMap<>())
                    .put(field.getKey(), field.getValue().asText());
        }
        Map<String, String> values = fields.values().get(credential);
        if (values == null) {
            return;
        }
        for (Map.Entry<String, JsonNode> field : details.path("values").properties()) {
            JsonNode to = field.getValue().path("to");
            if (to.isTextual()) {
                values.put(field.getKey(), to.asText());
            } else {
                values.remove(field.getKey());
            }
        }
    }

    private JsonNode parse(String details) {
        try {
            return json.readTree(details);
        } catch (JsonProcessingException e) {
            // Not written by this server: verifying the chain tells.
            return json.missingNode();
        }
    }
}
