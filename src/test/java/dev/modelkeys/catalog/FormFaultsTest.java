package dev.modelkeys.catalog;

import static dev.modelkeys.catalog.FormBuilder.add;
import static dev.modelkeys.catalog.FormBuilder.rejections;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejection.Code;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormFaultsTest {

    private static final String FIELDS =
            """
            {"name": "mode", "label": "Mode", "kind": "SELECT", "options": [{"value": "a"}, {"value": "b"}]},
            {"name": "api_key", "label": "API Key", "kind": "SECRET", "maxLength": 40},
            {"name": "extra", "label": "Extra", "kind": "TEXT", "maxLength": 3, "when": {"mode": "b"}},
            {"name": "note", "label": "Note", "kind": "TEXT", "required": false}""";

    private static final Form FORM = FormBuilder.form(FIELDS);

    @Nested
    @DisplayName("F5: what the form does not know is refused, what takes no part is dropped")
    class F5 {

        @ParameterizedTest
        @ValueSource(strings = {"apikey", "Api_Key", "region2", "x99", "__model_type"})
        void anUnknownFieldIsNamed(String name) {
            assertThat(rejections(add(FORM, Map.of("mode", "a", "api_key", "k", name, "x"))))
                    .containsExactly(name + " UNKNOWN_FIELD");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "sk-abc",
                    "AKIA1234567890",
                    "x123",
                    "a.b",
                    "",
                    "two words",
                    "clé",
                    "line\n",
                    "abcdefghijabcdefghijabcdefghijabcdefghijk"
                })
        void anUnknownNameThatCouldBeAKeyIsNotRepeated(String name) {
            assertThat(add(FORM, Map.of("mode", "a", "api_key", "k", name, "x")).rejections())
                    .containsExactly(Rejection.of(Code.UNKNOWN_FIELD, "The form has no such field."));
        }

        @Test
        void clearingAnUnknownFieldIsRefusedToo() {
            StoredValues stored = StoredValues.of(FORM, Map.of("mode", "a"), "api_key");
            assertThat(rejections(stored.edit(Map.of(), "region"))).containsExactly("region UNKNOWN_FIELD");
        }

        @Test
        void aKnownFieldWithoutPartIsDroppedUnchecked() {
            FormResult filling = add(FORM, Map.of("mode", "a", "api_key", "k", "extra", "far too long\n"));
            assertThat(filling.accepted()).isTrue();
            assertThat(filling.plain()).isEqualTo(Map.of("mode", "a"));
        }

        @Test
        void aFieldOfAnotherModelTypeIsDropped() {
            Form form = FormBuilder.modelForm(
                    ModelType.RERANK,
                    """
                    {"name": "size", "label": "Size", "kind": "TEXT", "when": {"__model_type": "LLM"}},
                    {"name": "note", "label": "Note", "kind": "TEXT", "required": false}""");
            assertThat(form.knows("size")).isTrue();
            assertThat(form.knows("seize")).isFalse();
            assertThat(add(form, Map.of("size", "1", "note", "n")).plain()).isEqualTo(Map.of("note", "n"));
        }
    }

    @Nested
    @DisplayName("F6: all faults are told together, and nothing is handed on")
    class F6 {

        private static final String CANARY = "CANARY-7f3a9c";

        private final FormResult filling = add(
                FORM,
                Map.of("mode", "b", "extra", CANARY, "note", CANARY + "\n" + CANARY, CANARY, "x", "region", CANARY));

        @Test
        void everyFaultIsTold() {
            assertThat(rejections(filling))
                    .containsExactlyInAnyOrder(
                            "api_key REQUIRED",
                            "extra TOO_LONG",
                            "note INVALID",
                            "null UNKNOWN_FIELD",
                            "region UNKNOWN_FIELD");
        }

        @Test
        void faultsOfFieldsStandInFormOrder() {
            assertThat(rejections(filling)).startsWith("api_key REQUIRED", "extra TOO_LONG", "note INVALID");
        }

        @Test
        void nothingOfARefusedSubmissionIsHandedOn() {
            FormResult refused = add(FORM, Map.of("mode", "c", "api_key", CANARY, "note", CANARY));
            assertThat(refused.accepted()).isFalse();
            assertThat(refused.plain()).isEmpty();
            assertThat(refused.entered()).isEmpty();
            assertThat(refused.kept()).isEmpty();
        }

        @Test
        void noFaultRepeatsASubmittedValue() {
            assertThat(filling.rejections())
                    .allSatisfy(fault -> assertThat(fault.toString()).doesNotContain(CANARY));
        }

        @Test
        void printingASubmissionOrWhatItComesToShowsNoValue() {
            Map<String, String> values = Map.of("mode", "a", "api_key", CANARY, "note", CANARY);
            Submission submission = new Submission(values, Set.of(), Map.of("note", CANARY), Map.of("api_key", CANARY));
            assertThat(submission.toString()).doesNotContain(CANARY);
            FormResult accepted = add(FORM, values);
            assertThat(accepted.accepted()).isTrue();
            assertThat(accepted.toString()).doesNotContain(CANARY).contains("api_key", "note");
        }

        @Test
        void aValueAndClearingAtOnceContradictEachOther() {
            StoredValues stored = StoredValues.of(FORM, Map.of("mode", "a", "note", "old"), "api_key");
            assertThat(rejections(stored.edit(Map.of("note", "new", "api_key", "k"), "note", "api_key")))
                    .containsExactly("api_key INVALID", "note INVALID");
        }
    }
}
