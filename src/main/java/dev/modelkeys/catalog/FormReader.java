package dev.modelkeys.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the declarations of a form as they stand in the file, conditions on the model type included. */
final class FormReader {

    private final Source source;

    FormReader(Source source) {
        this.source = source;
    }

    List<FormField> fields(List<Json> items) {
        return each(items, this::field);
    }

    private FormField field(JsonReader json) {
        String name = json.text("name");
        FormField field = new FormField(
                name,
                json.text("label"),
                json.oneOf("kind", FieldKind.values()),
                json.flag("required", true),
                json.optionalText("default"),
                json.optionalText("placeholder"),
                json.optionalText("help"),
                json.positive("maxLength"),
                each(json.listOrEmpty("options"), this::option),
                conditions(json.object("when")),
                json.flag("multiline", false),
                json.flag("url", false));
        json.end();
        return source.at(json.line(), field);
    }

    private FieldOption option(JsonReader json) {
        String value = json.text("value");
        String label = json.optionalText("label");
        FieldOption option = new FieldOption(value, label == null ? value : label, conditions(json.object("when")));
        json.end();
        return source.at(json.line(), option);
    }

    private List<FieldCondition> conditions(@Nullable JsonReader json) {
        List<FieldCondition> conditions = new ArrayList<>();
        if (json != null) {
            json.members().forEach((field, member) -> {
                String value = json.text(member.value(), field);
                conditions.add(source.at(member.line(), new FieldCondition(field, value)));
            });
        }
        return conditions;
    }

    private <T> List<T> each(List<Json> items, Function<JsonReader, T> read) {
        return items.stream()
                .map(item -> read.apply(JsonReader.of(source, item)))
                .toList();
    }
}
