package dev.modelkeys.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks of each declaration of a form by itself; {@link ConditionChecks} check them together. */
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
        if (field.maxLength() != null && field.maxLength() <= 0) {
            throw source.fault(field, StrictJson.POSITIVE.formatted("maxLength"));
        }
        if (field.maxLength() != null && !field.isWritten()) {
            throw source.fault(field, "'maxLength' is only for fields that are written");
        }
        if (field.multiline() && !field.kind().isText()) {
            throw source.fault(field, "'multiline' is only for fields that are written");
        }
        if (field.url()
                && (field.secret() || !(field.kind().isText() || field.kind().isChoice()))) {
            throw source.fault(field, "'url' is only for fields whose value can be an address in clear");
        }
        if (field.buildsHost() && (field.secret() || field.url())) {
            throw source.fault(field, "'redirects' is only for fields that are no secret, and is implied by 'url'");
        }
        if (field.allowsOther() && !field.kind().isChoice()) {
            throw source.fault(field, "'allowsOther' is only for fields with options");
        }
        if (field.ownPattern() != null && (!field.isWritten() || field.multiline() || field.url())) {
            throw source.fault(field, "'pattern' is only for values that are written in one line, and for no address");
        }
        if (field.keepsSpace() && field.kind() != FieldKind.TEXT) {
            throw source.fault(field, "'keepsSpace' is only for a TEXT");
        }
        if (field.format() != null && !(field.secret() && field.multiline())) {
            throw source.fault(field, "'format' is only for a SECRET of several lines");
        }
    }

    private void options(FormField field) {
        if (field.kind().isChoice() == field.options().isEmpty() && !field.allowsOther()) {
            throw source.fault(
                    field,
                    field.kind().isChoice()
                            ? "a " + field.kind() + " field needs options"
                            : "a " + field.kind() + " field has no options");
        }
        Set<String> values = new HashSet<>();
        for (FieldOption option : field.options()) {
            if (!values.add(option.value())) {
                throw source.fault(option, "option '" + option.value() + "' is there twice");
            }
            ValuePattern pattern = field.pattern();
            if (pattern != null && !pattern.matches(option.value())) {
                throw source.fault(option, "option '" + option.value() + "' does not match the field's pattern");
            }
        }
    }

    private void defaultValue(FormField field, String value) {
        if (field.secret()) {
            throw source.fault(field, "a secret has no default");
        }
        if (!field.keepsSpace() && !Blanks.trim(value).equals(value)) {
            throw source.fault(field, "'default' must not begin or end with white space");
        }
        if (!field.isOption(value)
                && !ValueRules.rejections(field, value, Map.of()).isEmpty()) {
            throw source.fault(field, "the default of '" + field.name() + "' is not a value it can have");
        }
    }

    /** Checks that no choice is empty for one of the model types, so that every form can be filled in. */
    void checkChoices(List<FormField> declared, List<ModelType> types) {
        for (FormField field : declared) {
            for (ModelType type : types) {
                boolean empty = FormByModelType.of(field, type)
                        .filter(remaining -> remaining.kind().isChoice()
                                && remaining.options().isEmpty()
                                && !remaining.allowsOther())
                        .isPresent();
                if (empty) {
                    throw source.fault(field, "'" + field.name() + "' has no option for " + type);
                }
            }
        }
    }
}
