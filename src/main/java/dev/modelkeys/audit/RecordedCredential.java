package dev.modelkeys.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A credential as the audit left it.
 *
 * @param owner the provider or custom model that it was added to
 * @param revision 1, and 1 more for each edit
 * @param values plain values, long ones shortened
 * @param fingerprints keyed fingerprints, in hexadecimal, of the secrets that are set, by field
 */
public record RecordedCredential(
        RecordedOwner owner,
        @Nullable String name,
        int revision,
        Map<String, String> values,
        Map<String, String> fingerprints) {

    private static final String TO = "to";

    static RecordedCredential added(RecordedOwner owner, @Nullable String name, JsonNode details) {
        return new RecordedCredential(owner, name, 0, Map.of(), Map.of()).edited(name, details);
    }

    RecordedCredential edited(@Nullable String newName, JsonNode details) {
        Map<String, String> newValues = new HashMap<>(values);
        Map<String, String> newFingerprints = new HashMap<>(fingerprints);
        for (Map.Entry<String, JsonNode> field : details.path("values").properties()) {
            JsonNode to = field.getValue().path(TO);
            if (to.isTextual()) {
                newValues.put(field.getKey(), to.asText());
            } else {
                newValues.remove(field.getKey());
            }
        }
        details.path("cleared").forEach(field -> newFingerprints.remove(field.asText()));
        for (Map.Entry<String, JsonNode> field : details.path("fingerprints").properties()) {
            newFingerprints.put(field.getKey(), field.getValue().asText());
        }
        return new RecordedCredential(owner, newName, revision + 1, newValues, newFingerprints);
    }
}
