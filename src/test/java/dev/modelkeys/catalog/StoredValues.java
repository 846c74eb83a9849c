package dev.modelkeys.catalog;

import dev.modelkeys.vault.Secret;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Stored credential, to be edited in a test. */
record StoredValues(Form form, Map<String, String> plain, Map<String, String> hints) {

    static final String HINT = Secret.of("sk-0123456789abcdefWXYZ").hint();

    static StoredValues of(Form form, Map<String, String> plain, String... secrets) {
        Map<String, String> hints = new HashMap<>();
        for (String secret : secrets) {
            hints.put(secret, HINT);
        }
        return new StoredValues(form, plain, hints);
    }

    /** The stored values after an accepted submission. */
    static StoredValues after(Form form, Map<String, String> earlierHints, FormResult filling) {
        Map<String, String> hints = new HashMap<>(earlierHints);
        hints.keySet().retainAll(filling.kept());
        filling.entered().forEach((field, secret) -> hints.put(field, secret.hint()));
        return new StoredValues(form, filling.plain(), hints);
    }

    FormResult edit(Map<String, String> values, String... cleared) {
        return form.fill(new Submission(values, Set.of(cleared), plain, hints));
    }
}
