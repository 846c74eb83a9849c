package dev.modelkeys.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Splits a custom model's form into one form for each model type, with the conditions on the type resolved. */
final class FormByModelType {

    /** Pseudo field for the model type in conditions; never sent to clients. */
    static final String MODEL_TYPE = "__model_type";

    private FormByModelType() {}

    static Form form(List<FormField> declared, ModelType type) {
        List<FormField> fields =
                declared.stream().flatMap(field -> of(field, type).stream()).toList();
        Map<String, Set<String>> optionsElsewhere = options(declared);
        Map<String, Set<String>> optionsHere = options(fields);
        optionsElsewhere.forEach((name, values) -> values.removeAll(optionsHere.getOrDefault(name, Set.of())));
        return new Form(fields, declared.stream().map(FormField::name).toList(), optionsElsewhere);
    }

    private static boolean isOffered(FormField field, List<FieldOption> options, @Nullable String preset) {
        if (!field.kind().isChoice()) {
            return true;
        }
        if (preset == null || !field.isOption(preset)) {
            return field.allowsOther();
        }
        return options.stream().anyMatch(option -> option.value().equals(preset));
    }

    private static Map<String, Set<String>> options(List<FormField> fields) {
        Map<String, Set<String>> options = new HashMap<>();
        fields.forEach(field -> field.options()
                .forEach(option -> options.computeIfAbsent(field.name(), name -> new HashSet<>())
                        .add(option.value())));
        return options;
    }

    /** The field in the form for this type; empty where it takes no part. */
    static Optional<FormField> of(FormField field, ModelType type) {
        if (!serves(field.visibleWhen(), type)) {
            return Optional.empty();
        }
        List<FieldOption> options = field.options().stream()
                .filter(option -> serves(option.visibleWhen(), type))
                .map(option -> new FieldOption(option.value(), option.label(), others(option.visibleWhen())))
                .toList();
        String preset = field.defaultValue();
        return Optional.of(
                field.with(options, others(field.visibleWhen()), isOffered(field, options, preset) ? preset : null));
    }

    private static boolean serves(List<FieldCondition> conditions, ModelType type) {
        return onType(conditions).allMatch(condition -> condition.value().equals(type.name()));
    }

    private static Stream<FieldCondition> onType(List<FieldCondition> conditions) {
        return conditions.stream().filter(condition -> condition.field().equals(MODEL_TYPE));
    }

    private static List<FieldCondition> others(List<FieldCondition> conditions) {
        return conditions.stream()
                .filter(condition -> !condition.field().equals(MODEL_TYPE))
                .toList();
    }
}
