package dev.modelkeys.probe;

import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.catalog.FieldOption;
import dev.modelkeys.catalog.Form;
import dev.modelkeys.catalog.FormField;
import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.catalog.ProbeCase;
import dev.modelkeys.catalog.ProbeRequest;
import dev.modelkeys.catalog.Provider;
import dev.modelkeys.catalog.ValueCondition;
import dev.modelkeys.vault.Secret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Filled forms of the product's catalogue. */
final class Subjects {

    static final Catalog CATALOG = Catalog.load(null);

    private Subjects() {}

    static Provider provider(String id) {
        return CATALOG.find(id).orElseThrow();
    }

    static ProbeSubject credential(String provider, Map<String, String> values) {
        return subject(provider(provider), null, null, values);
    }

    static ProbeSubject model(String provider, ModelType type, String model, Map<String, String> values) {
        return subject(provider(provider), type, model, values);
    }

    private static ProbeSubject subject(
            Provider provider, @Nullable ModelType type, @Nullable String model, Map<String, String> values) {
        Map<String, String> plain = new HashMap<>(values);
        Map<String, Secret> secrets = new HashMap<>();
        form(provider, type).fields().stream()
                .filter(FormField::secret)
                .map(FormField::name)
                .filter(plain::containsKey)
                .toList()
                .forEach(name -> secrets.put(name, Secret.of(plain.remove(name))));
        return new ProbeSubject(provider, model, type, plain, secrets);
    }

    private static Form form(Provider provider, @Nullable ModelType type) {
        return Objects.requireNonNull(type == null ? provider.credentialForm() : provider.customModelForm(type));
    }

    static ProbeCase named(ProbeSubject subject, String name) {
        return Objects.requireNonNull(CaseSelection.named(subject, name));
    }

    static ProbeRequest request(ProbeSubject subject, String name) {
        return Objects.requireNonNull(named(subject, name).request());
    }

    /** Every form of the catalogue, filled in every way that makes a difference to its probes. */
    static List<ProbeSubject> all() {
        List<ProbeSubject> all = new ArrayList<>();
        for (Provider provider : CATALOG.providers()) {
            if (provider.credentialForm() != null) {
                all.addAll(of(provider, null));
            }
            provider.customModelForms().keySet().stream().sorted().forEach(type -> all.addAll(of(provider, type)));
        }
        return all;
    }

    private static List<ProbeSubject> of(Provider provider, @Nullable ModelType type) {
        Form form = form(provider, type);
        Set<String> decisive = provider.probes().cases(type != null).stream()
                .flatMap(each -> each.conditions().stream())
                .map(ValueCondition::field)
                .collect(Collectors.toSet());
        form.fields().forEach(field -> field.visibleWhen().forEach(condition -> decisive.add(condition.field())));
        List<Map<String, String>> fillings = List.of(Map.of());
        for (FormField field : form.fields()) {
            List<String> choices = decisive.contains(field.name()) ? choices(field) : List.of(sample(field));
            fillings = fillings.stream()
                    .flatMap(filling -> choices.stream().map(choice -> with(filling, field.name(), choice)))
                    .distinct()
                    .toList();
        }
        return fillings.stream()
                .map(filling -> filled(provider, form, type, filling))
                .distinct()
                .toList();
    }

    private static ProbeSubject filled(
            Provider provider, Form form, @Nullable ModelType type, Map<String, String> filling) {
        Set<String> takingPart =
                form.participating(filling).stream().map(FormField::name).collect(Collectors.toSet());
        Map<String, String> values = new HashMap<>(filling);
        values.keySet().retainAll(takingPart);
        values.values().removeIf(String::isEmpty);
        return subject(provider, type, type == null ? null : "org/model-1", values);
    }

    private static Map<String, String> with(Map<String, String> filling, String field, String value) {
        Map<String, String> more = new HashMap<>(filling);
        more.putIfAbsent(field, value);
        return more;
    }

    private static List<String> choices(FormField field) {
        Stream<String> values = field.options().isEmpty()
                ? Stream.of(sample(field))
                : field.options().stream().map(FieldOption::value);
        return Stream.concat(values, field.required() ? Stream.empty() : Stream.of(""))
                .toList();
    }

    private static String sample(FormField field) {
        if (!field.options().isEmpty()) {
            return field.options().get(0).value();
        }
        if (field.url()) {
            return "https://" + field.name().replace('_', '-') + ".example/";
        }
        if (field.secret()) {
            return (field.name().startsWith("nomic") ? "nk-" : "secret-") + field.name();
        }
        return field.defaultValue() == null ? field.name().replace('_', '-') : field.defaultValue();
    }

    static String name(ProbeSubject subject) {
        return subject.provider().id() + " " + subject.type() + " "
                + subject.plain().values();
    }

    static Stream<ProbeCase> cases() {
        return CATALOG.providers().stream()
                .flatMap(provider ->
                        Stream.concat(provider.probes().credential().stream(), provider.probes().model().stream()));
    }
}
