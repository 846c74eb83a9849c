package dev.modelkeys.routing.lease;

import dev.modelkeys.credential.UsableCredential;
import dev.modelkeys.probe.ProbeSubject;
import dev.modelkeys.vault.Secret;
import java.util.LinkedHashMap;
import java.util.Map;

/** The only place where stored secrets become text that leaves the server. */
final class ClearValues {

    private ClearValues() {}

    /** Values by field, in the order of the form. */
    static Map<String, String> of(UsableCredential credential, ProbeSubject values) {
        Map<String, String> clear = new LinkedHashMap<>();
        for (String field : credential.fields()) {
            Secret secret = values.secrets().get(field);
            String value = secret == null ? values.plain().get(field) : secret.reveal();
            if (value != null) {
                clear.put(field, value);
            }
        }
        return clear;
    }
}
