package dev.modelkeys.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Divides a custom model's form into one form a model type, in which conditions on the type are decided already. */
final class FormByModelType {

    /** The pseudo field that stands for the model type in conditions; clients never meet it. */
    static final String MODEL_TYPE = "__model_type";

    private FormByModelType() {}

    static Form form(List<FormField> declared, ModelType type) {
        return new Form(
                declared.stream().flatMap(field -> of(field, type).stream()).toList(),
                declared.stream().map(FormField::name).toList());
    }

    /** The field as it is for a model of the type, empty when it has no part in that form. */
    static Optional<FormField> of(FormField field, ModelType type) {
        if (!serves(field.visibleWhen(), type)) {
            return Optional.empty();
        }
        List<FieldOption> options = field.options().stream()
                .filter(option -> serves(option.visibleWhen(), type))
                .map(option -> new FieldOption(option.value(), option.label(), others(option.visibleWhen())))
                .toList();
        boolean offered = !field.kind().chosen()
                || options.stream().anyMatch(option -> option.value().equals(field.defaultValue()));
        return Optional.of(field.with(options, others(field.visibleWhen()), offered ? field.defaultValue() : null));
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
