package dev.modelkeys.catalog;

import static dev.modelkeys.catalog.FormBuilder.add;
import static dev.modelkeys.catalog.FormBuilder.rejections;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejection.Code;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("F4: open options, whole numbers, parts of host names, and space that is kept")
class WrittenValuesTest {

    private static final Form FORM = FormBuilder.form(
            """
            {"name": "way", "label": "Way", "kind": "RADIO", "required": false, "options": [{"value": "a"}, {"value": "b"}]},
            {"name": "version", "label": "Version", "kind": "SELECT", "required": false, "allowsOther": true,
              "pattern": "[0-9]{4}-[0-9]{2}", "options": [{"value": "2024-01"}, {"value": "2024-02", "when": {"way": "a"}}]},
            {"name": "model", "label": "Model", "kind": "SELECT", "required": false, "allowsOther": true, "maxLength": 5,
              "options": [{"value": "large-model"}]},
            {"name": "size", "label": "Size", "kind": "INTEGER", "required": false},
            {"name": "region", "label": "Region", "kind": "TEXT", "required": false, "redirects": true},
            {"name": "prefix", "label": "Prefix", "kind": "TEXT", "required": false, "keepsSpace": true, "default": "query: "},
            {"name": "site", "label": "Site", "kind": "SELECT", "required": false, "allowsOther": true, "url": true,
              "options": [{"value": "https://a.example"}, {"value": "__custom__"}]}""");

    @ParameterizedTest
    @CsvSource({"version, 2024-01", "version, 2027-12", "model, large-model", "model, tiny", "site, __custom__"})
    void anOpenFieldTakesItsOptionsAndWhatFitsItsPattern(String field, String value) {
        assertThat(add(FORM, Map.of(field, value)).plain()).containsEntry(field, value);
    }

    @ParameterizedTest
    @CsvSource({
        "version, 2027-1, INVALID",
        "version, 2027-12-01, INVALID",
        "version, '2027-12&key=1', INVALID",
        "version, 2024-02, NOT_AN_OPTION",
        "model, larger, TOO_LONG",
        "model, 'a\u0000b', INVALID",
        "site, b.example, INVALID",
        "site, https://a:b@b.example, INVALID",
        "way, c, NOT_AN_OPTION"
    })
    void anythingElseIsRefused(String field, String value, String code) {
        assertThat(rejections(add(FORM, Map.of(field, value)))).containsExactly(field + " " + code);
    }

    @Test
    void anOptionWhoseConditionHoldsIsTaken() {
        assertThat(add(FORM, Map.of("way", "a", "version", "2024-02")).accepted())
                .isTrue();
    }

    @Test
    void theOptionsOfOtherModelTypesAreNoOtherValues() {
        String fields =
                """
                {"name": "model", "label": "Model", "kind": "SELECT", "allowsOther": true, "default": "new", "options": [
                  {"value": "chat", "when": {"__model_type": "LLM"}},
                  {"value": "embed", "when": {"__model_type": "TEXT_EMBEDDING"}}]}""";
        Form form = FormBuilder.modelForm(ModelType.LLM, fields);
        assertThat(add(form, Map.of("model", "chat")).accepted()).isTrue();
        assertThat(add(form, Map.of("model", "new")).accepted()).isTrue();
        assertThat(rejections(add(form, Map.of("model", "embed")))).containsExactly("model NOT_AN_OPTION");
        assertThat(add(FormBuilder.modelForm(ModelType.RERANK, fields), Map.of("model", "new"))
                        .accepted())
                .isTrue();
    }

    @Test
    void aConditionMayNameAValueThatIsNoOption() {
        Form form = FormBuilder.form(
                """
                {"name": "model", "label": "Model", "kind": "SELECT", "allowsOther": true, "options": [{"value": "a"}]},
                {"name": "size", "label": "Size", "kind": "TEXT", "when": {"model": "b"}}""");
        assertThat(rejections(add(form, Map.of("model", "b")))).containsExactly("size REQUIRED");
        assertThat(add(form, Map.of("model", "c")).accepted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "4096", "01", "999999999999999", " 4096\n", "\u200b4096"})
    void aWholeNumberHasDigits(String value) {
        assertThat(add(FORM, Map.of("size", value)).plain()).containsEntry("size", value.replaceAll("[^0-9]", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1",
                "-1",
                "1.0",
                "1,000",
                "1 000",
                "1_000",
                "1e3",
                "0x10",
                "4k",
                "４０９６",
                "٤",
                "²",
                "1\u200b0",
                "NaN",
                "true",
                "six"
            })
    void nothingElseIsAWholeNumber(String value) {
        assertThat(add(FORM, Map.of("size", value)).rejections())
                .containsExactly(
                        Rejection.of(Code.INVALID, "Size must be a whole number, in the digits 0 to 9.", "size"));
    }

    @Test
    void aWholeNumberFitsWhatClientsCount() {
        assertThat(rejections(add(FORM, Map.of("size", "9".repeat(16))))).containsExactly("size TOO_LONG");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example/?",
                "a.b",
                "a/b",
                "a:1",
                "a@b",
                "a_b",
                "US",
                "eu west",
                "a%2e",
                "a#",
                "a?",
                "a\\b",
                "\u0435u-west",
                "a\u00adb",
                "https://a.example"
            })
    void aPartOfAHostNameIsNoMoreThanThat(String value) {
        assertThat(rejections(add(FORM, Map.of("region", value)))).containsExactly("region INVALID");
        assertThat(add(FORM, Map.of("region", "eu-west-1")).accepted()).isTrue();
    }

    @Test
    void spaceIsKeptWhereItBelongsToTheValue() {
        assertThat(add(FORM, Map.of()).plain()).containsEntry("prefix", "query: ");
        assertThat(add(FORM, Map.of("prefix", " passage:  ")).plain()).containsEntry("prefix", " passage:  ");
        assertThat(add(FORM, Map.of("prefix", "  ")).plain()).containsEntry("prefix", "query: ");
        assertThat(rejections(add(FORM, Map.of("prefix", "query:\n")))).containsExactly("prefix INVALID");
        StoredValues stored = StoredValues.of(FORM, Map.of("prefix", " a "));
        assertThat(stored.edit(Map.of("size", "1")).plain()).containsEntry("prefix", " a ");
    }

    @Test
    void aFlagOfSubdivisionsKeepsItsEnd() {
        String wales = "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC77\uDB40\uDC6C\uDB40\uDC73\uDB40\uDC7F";
        Form note = FormBuilder.form("""
                {"name": "note", "label": "Note", "kind": "TEXT"}""");
        assertThat(add(note, Map.of("note", "\ufeff" + wales + "\u200b")).plain())
                .isEqualTo(Map.of("note", wales));
    }
}
