package dev.modelkeys.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the declarations of a form must satisfy one by one; {@link ConditionChecks} look at how they hang together. */
final class FormChecks {

    private static final Pattern NAME = Pattern.compile("(?!__)[A-Za-z_][A-Za-z0-9_]*");

    private final Source source;

    FormChecks(Source source) {
        this.source = source;
    }

    void check(FormField field) {
        if (!NAME.matcher(field.name()).matches()) {
            throw source.fault(
                    field, "a field's name has letters, digits and _, begins with no digit and with no second _");
        }
        properties(field);
        options(field);
        if (field.defaultValue() != null) {
            defaultValue(field, field.defaultValue());
        }
    }

    private void properties(FormField field) {
        if (field.maxLength() != null && !field.kind().written()) {
            throw source.fault(field, "'maxLength' is only for fields that are written");
        }
        if (field.multiline() && !field.kind().written()) {
            throw source.fault(field, "'multiline' is only for fields that are written");
        }
        if (field.url() && (field.secret() || field.kind() == FieldKind.SWITCH)) {
            throw source.fault(field, "'url' is only for fields whose value can be an address in clear");
        }
    }

    private void options(FormField field) {
        if (field.kind().chosen() == field.options().isEmpty()) {
            throw source.fault(
                    field,
                    field.kind().chosen()
                            ? "a " + field.kind() + " field needs options"
                            : "a " + field.kind() + " field has no options");
        }
        Set<String> values = new HashSet<>();
        for (FieldOption option : field.options()) {
            if (!values.add(option.value())) {
                throw source.fault(option, "option '" + option.value() + "' is there twice");
            }
        }
    }

    private void defaultValue(FormField field, String value) {
        if (field.secret()) {
            throw source.fault(field, "a secret has no default");
        }
        boolean fits = field.kind().chosen()
                ? field.options().stream().anyMatch(option -> option.value().equals(value))
                : ValueRules.rejections(field, value, Map.of()).isEmpty();
        if (!fits) {
            throw source.fault(field, "the default of '" + field.name() + "' is not a value it can have");
        }
    }

    /** Every form someone meets can be filled in: none of its choices is empty. */
    void checkChoices(List<FormField> declared, List<ModelType> types) {
        for (FormField field : declared) {
            for (ModelType type : types) {
                boolean empty = FormByModelType.of(field, type)
                        .filter(left -> left.kind().chosen() && left.options().isEmpty())
                        .isPresent();
                if (empty) {
                    throw source.fault(field, "'" + field.name() + "' has no option for " + type);
                }
            }
        }
    }
}
