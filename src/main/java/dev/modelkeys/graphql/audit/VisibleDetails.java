package dev.modelkeys.graphql.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Details of an audit entry as a reader without permission to values sees them: of values and fingerprints, the names of
 * their fields. A member that is not listed here is not shown.
 */
final class VisibleDetails {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> WHOLE = Set.of(
            "name",
            "cleared",
            "type",
            "operations",
            "requests",
            "since",
            "case",
            "verdict",
            "finding",
            "before",
            "environment",
            "changed",
            "enabled",
            "strategy",
            "members",
            "quotas",
            "firstGroup",
            "lastGroup",
            "leases",
            "hash");
    private static final Set<String> NAMES_ONLY = Set.of("values", "fingerprints");

    private VisibleDetails() {}

    /** Null where nothing of the details is shown. */
    static @Nullable String of(String details) {
        try {
            JsonNode all = JSON.readTree(details);
            ObjectNode shown = JSON.createObjectNode();
            for (Map.Entry<String, JsonNode> member : all.properties()) {
                if (WHOLE.contains(member.getKey())) {
                    shown.set(member.getKey(), member.getValue());
                } else if (NAMES_ONLY.contains(member.getKey())) {
                    ArrayNode names = shown.putArray(member.getKey());
                    member.getValue().properties().forEach(field -> names.add(field.getKey()));
                }
            }
            return shown.isEmpty() ? null : shown.toString();
        } catch (JsonProcessingException e) {
            // Not written by this server: verifying the chain tells.
            return null;
        }
    }
}
