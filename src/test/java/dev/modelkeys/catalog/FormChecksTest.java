package dev.modelkeys.catalog;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks of a form in a file. The fields begin on line 4. */
class FormChecksTest {

    private static final String MODE =
            """
            {"name": "mode", "label": "Mode", "kind": "SELECT", "options": [{"value": "a"}, {"value": "b"}]}""";

    private static final String KEY = """
            {"name": "key", "label": "Key", "kind": "SECRET"}""";

    static Stream<Arguments> badFields() {
        return Stream.of(
                arguments(
                        "4: a field's name has letters, digits and _, begins with no digit and with no second _",
                        text("__name", "")),
                arguments(
                        "4: a field's name has letters, digits and _, begins with no digit and with no second _",
                        text("1st", "")),
                arguments(
                        "4: 'kind' must be one of [TEXT, INTEGER, SECRET, SELECT, RADIO, SWITCH]",
                        field("x", "NUMBER", "")),
                arguments("5: a secret has no default", KEY + ",\n" + field("x", "SECRET", ", \"default\": \"k\"")),
                arguments("4: a SELECT field needs options", field("x", "SELECT", "")),
                arguments("4: a RADIO field needs options", field("x", "RADIO", ", \"options\": []")),
                arguments("4: a TEXT field has no options", text("x", ", \"options\": [{\"value\": \"a\"}]")),
                arguments(
                        "4: a SWITCH field has no options",
                        field("x", "SWITCH", ", \"options\": [{\"value\": \"true\"}]")),
                arguments(
                        "6: option 'a' is there twice",
                        field("x", "RADIO", ", \"options\": [\n{\"value\": \"a\"},\n{\"value\": \"a\"}]")),
                arguments(
                        "4: the default of 'x' is not a value it can have",
                        field("x", "RADIO", ", \"default\": \"b\", \"options\": [{\"value\": \"a\"}]")),
                arguments(
                        "4: the default of 'x' is not a value it can have",
                        field("x", "SWITCH", ", \"default\": \"on\"")),
                arguments(
                        "4: the default of 'x' is not a value it can have",
                        text("x", ", \"maxLength\": 2, \"default\": \"abc\"")),
                arguments(
                        "4: 'maxLength' is only for fields that are written",
                        field("x", "SWITCH", ", \"maxLength\": 5")),
                arguments("4: 'maxLength' must be a whole number above 0", text("x", ", \"maxLength\": 0")),
                arguments(
                        "4: 'multiline' is only for fields that are written",
                        field("x", "SWITCH", ", \"multiline\": true")),
                arguments(
                        "4: 'url' is only for fields whose value can be an address in clear",
                        field("x", "SECRET", ", \"url\": true")),
                arguments(
                        "4: 'url' is only for fields whose value can be an address in clear",
                        field("x", "INTEGER", ", \"url\": true")),
                arguments(
                        "4: 'redirects' is only for fields that are no secret, and is implied by 'url'",
                        field("x", "SECRET", ", \"redirects\": true")),
                arguments(
                        "4: 'redirects' is only for fields that are no secret, and is implied by 'url'",
                        text("x", ", \"url\": true, \"redirects\": true")),
                arguments("4: 'allowsOther' is only for fields with options", text("x", ", \"allowsOther\": true")),
                arguments(
                        "4: 'pattern' is only for values that are written in one line, and for no address",
                        text("x", ", \"url\": true, \"pattern\": \"a\"")),
                arguments(
                        "4: 'pattern' is only for values that are written in one line, and for no address",
                        text("x", ", \"multiline\": true, \"pattern\": \"a\"")),
                arguments(
                        "4: 'pattern' is only for values that are written in one line, and for no address",
                        field("x", "RADIO", ", \"pattern\": \"a\", \"options\": [{\"value\": \"a\"}]")),
                arguments(
                        "5: the pattern has something that browsers read differently or not at all",
                        text("x", ",\n\"pattern\": \"a{2\"")),
                arguments("5: 'pattern' must be a text, not true or false", text("x", ",\n\"pattern\": true")),
                arguments(
                        "5: option 'b' does not match the field's pattern",
                        field(
                                "x",
                                "SELECT",
                                ", \"allowsOther\": true, \"pattern\": \"a+\", \"options\": [{\"value\": \"a\"},\n"
                                        + "{\"value\": \"b\"}]")),
                arguments(
                        "5: option 'EU' does not match the field's pattern",
                        field(
                                "x",
                                "SELECT",
                                ", \"allowsOther\": true, \"redirects\": true, \"options\": [{\"value\": \"eu\"},\n"
                                        + "{\"value\": \"EU\"}]")),
                arguments(
                        "4: the default of 'x' is not a value it can have",
                        text("x", ", \"pattern\": \"[a-z]+\", \"default\": \"A\"")),
                arguments(
                        "4: the default of 'x' is not a value it can have",
                        field("x", "INTEGER", ", \"default\": \"4k\"")),
                arguments("4: 'keepsSpace' is only for a TEXT", field("x", "SECRET", ", \"keepsSpace\": true")),
                arguments("4: 'default' must not begin or end with white space", text("x", ", \"default\": \"a \"")),
                arguments(
                        "4: 'format' is only for a SECRET of several lines",
                        field("x", "SECRET", ", \"format\": \"JSON\"")),
                arguments(
                        "5: 'format' must be one of [JSON, PEM]",
                        field("x", "SECRET", ", \"multiline\": true,\n\"format\": \"YAML\"")),
                arguments("5: 'required' must be true or false, not a text", text("x", ",\n\"required\": \"yes\"")),
                arguments("5: unknown property 'requried'", text("x", ",\n\"requried\": true")),
                arguments(
                        "6: unknown property 'lable'",
                        field("x", "RADIO", ", \"options\": [\n{\"value\": \"a\",\n\"lable\": \"A\"}]")));
    }

    static Stream<Arguments> badConditions() {
        return Stream.of(
                arguments(
                        "5: the condition names no field of this form: 'mood'",
                        MODE + ",\n" + text("x", when("mood", "a"))),
                arguments("5: 'mode' is never 'c'", MODE + ",\n" + text("x", when("mode", "c"))),
                arguments(
                        "6: 'mode' is never 'c'",
                        MODE + ",\n"
                                + field(
                                        "x",
                                        "RADIO",
                                        ", \"options\": [\n{\"value\": \"1\"" + when("mode", "c") + "}]")),
                arguments("5: no condition can look at a secret: 'key'", KEY + ",\n" + text("x", when("key", "a"))),
                arguments(
                        "5: only a model form knows the model type",
                        MODE + ",\n" + text("x", when("__model_type", "LLM"))),
                arguments(
                        "5: 'mode' must be a text, not true or false",
                        MODE + ",\n" + text("x", ", \"when\": {\"mode\": true}")),
                arguments("4: the conditions of 'x' lead back to itself", text("x", when("x", "a"))),
                arguments(
                        "4: the conditions of 'x' lead back to itself",
                        text("x", when("y", "a")) + ",\n" + text("y", when("z", "a")) + ",\n"
                                + text("z", when("x", "a"))),
                arguments(
                        "5: the conditions of 'x' lead back to itself",
                        MODE + ",\n"
                                + field("x", "RADIO", ", \"options\": [{\"value\": \"1\"" + when("y", "a") + "}]")
                                + ",\n" + text("y", when("x", "1"))),
                arguments(
                        "5: 'x' is declared twice without conditions that exclude each other",
                        text("x", "") + ",\n" + text("x", "")),
                arguments(
                        "6: 'x' is declared twice without conditions that exclude each other",
                        MODE + ",\n" + text("x", when("mode", "a")) + ",\n" + text("x", "")),
                arguments(
                        "7: 'x' is declared twice without conditions that exclude each other",
                        MODE + ",\n" + text("x", when("mode", "a")) + ",\n" + text("x", when("mode", "b")) + ",\n"
                                + text("x", when("mode", "a"))),
                arguments(
                        "7: 'x' is declared twice without conditions that exclude each other",
                        MODE + ",\n" + field("on", "SWITCH", "") + ",\n" + text("x", when("mode", "a")) + ",\n"
                                + text("x", when("on", "true"))),
                arguments(
                        "6: 'x' is declared both secret and not",
                        MODE + ",\n" + text("x", when("mode", "a")) + ",\n" + field("x", "SECRET", when("mode", "b"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"badFields", "badConditions"})
    void aBadFormIsRefusedWithItsLine(String message, String fields) {
        assertThatThrownBy(() -> FormBuilder.provider(predefined(fields)))
                .isInstanceOf(CatalogException.class)
                .hasMessage("test.json:" + message);
    }

    static Stream<Arguments> badModelForms() {
        return Stream.of(
                arguments("4: the provider serves no model type 'RERANK'", text("x", when("__model_type", "RERANK"))),
                arguments(
                        "4: 'x' has no option for TEXT_EMBEDDING",
                        field("x", "SELECT", ", \"options\": [{\"value\": \"a\"" + when("__model_type", "LLM") + "}]")),
                arguments(
                        "5: 'x' is declared twice without conditions that exclude each other",
                        text("x", when("__model_type", "LLM")) + ",\n" + text("x", when("__model_type", "LLM"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badModelForms")
    void aBadModelFormIsRefusedWithItsLine(String message, String fields) {
        assertThatThrownBy(() -> FormBuilder.provider(custom(fields)))
                .isInstanceOf(CatalogException.class)
                .hasMessage("test.json:" + message);
    }

    static Stream<String> goodForms() {
        return Stream.of(
                MODE + "," + text("x", when("mode", "a")) + "," + text("x", when("mode", "b")),
                text("x", when("on", "true")) + "," + field("on", "SWITCH", ", \"default\": \"false\""),
                text("_x1", when("_y", "anything")) + "," + text("_y", ", \"multiline\": true"),
                text("x", when("__model_type", "LLM")) + "," + text("x", when("__model_type", "TEXT_EMBEDDING")));
    }

    @ParameterizedTest
    @MethodSource("goodForms")
    void aGoodFormIsTaken(String fields) {
        assertThatCode(() -> FormBuilder.provider(custom(fields))).doesNotThrowAnyException();
    }

    private static String predefined(String fields) {
        return """
                {"id": "test", "label": "Test",
                 "methods": ["PREDEFINED_MODEL"], "types": ["LLM", "TEXT_EMBEDDING"],
                 "credentialForm": [
                %s
                 ]}"""
                .formatted(fields);
    }

    private static String custom(String fields) {
        return """
                {"id": "test", "label": "Test",
                 "methods": ["CUSTOM_MODEL"], "types": ["LLM", "TEXT_EMBEDDING"],
                 "modelForm": [
                %s
                 ]}"""
                .formatted(fields);
    }

    private static String text(String name, String rest) {
        return field(name, "TEXT", rest);
    }

    private static String field(String name, String kind, String rest) {
        return "{\"name\": \"" + name + "\", \"label\": \"X\", \"kind\": \"" + kind + "\"" + rest + "}";
    }

    private static String when(String field, String value) {
        return ", \"when\": {\"" + field + "\": \"" + value + "\"}";
    }
}
