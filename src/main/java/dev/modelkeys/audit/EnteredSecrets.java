package dev.modelkeys.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the audit knows of secrets: the keyed fingerprint of each as it was last entered. */
@ApplicationScoped
public class EnteredSecrets {

    private final AuditTrail trail;
    private final ObjectMapper json;

    EnteredSecrets(AuditTrail trail, ObjectMapper json) {
        this.trail = trail;
        this.json = json;
    }

    /** By credential and field, in hexadecimal. Reads the whole audit of the workspace. */
    public Map<UUID, Map<String, String>> of(UUID workspace) {
        Map<UUID, Map<String, String>> entered = new HashMap<>();
        trail.each(workspace, linked -> {
            Entry entry = linked.entry();
            UUID credential = entry.credentialId();
            if (credential != null && entry.details() != null) {
                fingerprints(entry.details()).properties().forEach(field -> entered.computeIfAbsent(
                                credential, id -> new HashMap<>())
                        .put(field.getKey(), field.getValue().asText()));
            }
        });
        return entered;
    }

    private JsonNode fingerprints(String details) {
        try {
            return json.readTree(details).path("fingerprints");
        } catch (JsonProcessingException e) {
            // Somebody else wrote it: the chain tells.
            return json.missingNode();
        }
    }
}
