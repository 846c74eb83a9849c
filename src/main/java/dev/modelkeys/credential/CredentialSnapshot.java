package dev.modelkeys.credential;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** State of a credential as the audit records it: its name, its plain values and which secrets are set. */
record CredentialSnapshot(@Nullable String name, Map<String, String> plain, Set<String> secrets) {

    /** State of a credential that does not exist yet. */
    static final CredentialSnapshot NONE = new CredentialSnapshot(null, Map.of(), Set.of());

    private static final int LONGEST_VALUE = 255;

    static CredentialSnapshot of(Credential credential) {
        return new CredentialSnapshot(
                credential.name(),
                Map.copyOf(credential.plain()),
                Set.copyOf(credential.hints().keySet()));
    }

    /**
     * Adds the differences to these details: {@code name}, {@code values} and {@code cleared}, each if there is one. A new
     * credential always has {@code values}, even if empty.
     */
    void describeChange(CredentialSnapshot now, ObjectNode details) {
        if (name != null && !name.equals(now.name)) {
            details.set("name", fromTo(name, now.name));
        }
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        Set<String> fields = new TreeSet<>(plain.keySet());
        fields.addAll(now.plain.keySet());
        for (String field : fields) {
            if (!Objects.equals(plain.get(field), now.plain.get(field))) {
                values.set(field, fromTo(plain.get(field), now.plain.get(field)));
            }
        }
        if (!values.isEmpty() || name == null) {
            details.set("values", values);
        }
        Set<String> cleared = new TreeSet<>(secrets);
        cleared.removeAll(now.secrets);
        if (!cleared.isEmpty()) {
            cleared.forEach(details.putArray("cleared")::add);
        }
    }

    private static ObjectNode fromTo(@Nullable String from, @Nullable String to) {
        ObjectNode change = JsonNodeFactory.instance.objectNode();
        if (from != null) {
            change.put("from", shortened(from));
        }
        if (to != null) {
            change.put("to", shortened(to));
        }
        return change;
    }

    static String shortened(String value) {
        if (value.length() <= LONGEST_VALUE) {
            return value;
        }
        boolean inTwo = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1));
        return value.substring(0, inTwo ? LONGEST_VALUE - 1 : LONGEST_VALUE) + "…";
    }
}
