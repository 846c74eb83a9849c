package dev.modelkeys.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.modelkeys.kernel.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the audit knows of credentials as they were last entered. */
@ApplicationScoped
public class LastEnteredValues {

    private final AuditTrail trail;
    private final ObjectMapper json;

    LastEnteredValues(AuditTrail trail, ObjectMapper json) {
        this.trail = trail;
        this.json = json;
    }

    /**
     * By credential and field.
     *
     * @param fingerprints the keyed ones of secrets, in hexadecimal
     * @param values those that are no secrets, of credentials that the audit noted them of from the beginning
     */
    public record Fields(Map<UUID, Map<String, String>> fingerprints, Map<UUID, Map<String, String>> values) {}

    /** Reads the whole audit of the workspace. */
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
            // Somebody else wrote it: the chain tells.
            return json.missingNode();
        }
    }
}
