package dev.modelkeys.probe;

import dev.modelkeys.catalog.Form;
import dev.modelkeys.catalog.FormField;
import dev.modelkeys.catalog.Template;
import dev.modelkeys.catalog.ValueCondition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What templates and conditions see of a subject; a blank value is none. */
final class Values {

    private final Map<String, String> texts;
    private final Set<String> addresses;
    private final Set<String> secrets;

    private Values(Map<String, String> texts, Set<String> addresses, Set<String> secrets) {
        this.texts = texts;
        this.addresses = addresses;
        this.secrets = secrets;
    }

    static Values of(ProbeSubject subject) {
        Map<String, String> texts = new HashMap<>(subject.plain());
        subject.secrets().forEach((field, secret) -> texts.put(field, secret.reveal()));
        if (subject.model() != null) {
            texts.put(Template.MODEL_NAME, subject.model());
        }
        Set<String> addresses = new HashSet<>();
        Form form = subject.form();
        if (form != null) {
            form.fields().stream().filter(FormField::url).map(FormField::name).forEach(addresses::add);
        }
        addresses.forEach(field -> texts.computeIfPresent(field, (name, address) -> withoutSlashes(address)));
        texts.values().removeIf(String::isBlank);
        return new Values(texts, addresses, subject.secrets().keySet());
    }

    private static String withoutSlashes(String address) {
        int end = address.length();
        while (end > 0 && address.charAt(end - 1) == '/') {
            end--;
        }
        return address.substring(0, end);
    }

    @Nullable String text(String field) {
        return texts.get(field);
    }

    boolean isAddress(String field) {
        return addresses.contains(field);
    }

    boolean meets(List<ValueCondition> conditions) {
        return conditions.stream().allMatch(condition -> condition.holds(texts.get(condition.field())));
    }

    Values with(String field, String text) {
        Map<String, String> more = new HashMap<>(texts);
        more.put(field, text);
        return new Values(more, addresses, secrets);
    }

    boolean hasSecret() {
        return secrets.stream().anyMatch(texts::containsKey);
    }

    Values withoutSecrets() {
        Map<String, String> open = new HashMap<>(texts);
        open.keySet().removeAll(secrets);
        return new Values(open, addresses, secrets);
    }
}
