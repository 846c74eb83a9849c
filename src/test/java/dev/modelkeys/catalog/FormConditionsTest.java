package dev.modelkeys.catalog;

import static dev.modelkeys.catalog.FormBuilder.add;
import static dev.modelkeys.catalog.FormBuilder.rejections;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FormConditionsTest {

    private static final Form LOGIN = FormBuilder.form(
            """
            {"name": "auth", "label": "Auth", "kind": "SELECT", "default": "key", "options": [
              {"value": "key"}, {"value": "login"}]},
            {"name": "api_key", "label": "API Key", "kind": "SECRET", "when": {"auth": "key"}},
            {"name": "user", "label": "User", "kind": "TEXT", "when": {"auth": "login"}},
            {"name": "password", "label": "Password", "kind": "SECRET", "when": {"auth": "login"}}""");

    private static final Form CHAIN = FormBuilder.form(
            """
            {"name": "third", "label": "Third", "kind": "TEXT", "when": {"second": "x"}},
            {"name": "second", "label": "Second", "kind": "TEXT", "required": false, "when": {"first": "true"}},
            {"name": "first", "label": "First", "kind": "SWITCH"}""");

    private static final Form REGIONS = FormBuilder.form(
            """
            {"name": "city", "label": "City", "kind": "SELECT", "required": false, "default": "paris", "options": [
              {"value": "paris", "when": {"region": "eu"}},
              {"value": "boston", "when": {"region": "us"}}]},
            {"name": "region", "label": "Region", "kind": "RADIO", "options": [{"value": "eu"}, {"value": "us"}]}""");

    @Nested
    @DisplayName("F1: a field takes part while all its conditions hold")
    class F1 {

        @Test
        void aFieldWhoseConditionHoldsIsAskedFor() {
            assertThat(rejections(add(LOGIN, Map.of("auth", "login"))))
                    .containsExactly("user REQUIRED", "password REQUIRED");
        }

        @Test
        void everyConditionMustHold() {
            Form form = FormBuilder.form(
                    """
                    {"name": "one", "label": "One", "kind": "SWITCH"},
                    {"name": "two", "label": "Two", "kind": "SWITCH"},
                    {"name": "both", "label": "Both", "kind": "TEXT", "when": {"one": "true", "two": "true"}}""");
            assertThat(add(form, Map.of("one", "true", "two", "false")).accepted())
                    .isTrue();
            assertThat(rejections(add(form, Map.of("one", "true", "two", "true"))))
                    .containsExactly("both REQUIRED");
        }

        @Test
        void aConditionLooksAtTheTrimmedValue() {
            assertThat(rejections(add(LOGIN, Map.of("auth", " key\t")))).containsExactly("api_key REQUIRED");
        }

        @Test
        void aConditionLooksAtTheDefaultThatIsGoingToBeStored() {
            Form form = FormBuilder.form(
                    """
                    {"name": "late", "label": "Late", "kind": "TEXT", "when": {"mode": "a"}},
                    {"name": "mode", "label": "Mode", "kind": "SELECT", "required": false, "default": "a", "options": [
                      {"value": "a"}, {"value": "b"}]}""");
            assertThat(rejections(add(form, Map.of()))).containsExactly("late REQUIRED");
            assertThat(add(form, Map.of("mode", "b")).plain()).isEqualTo(Map.of("mode", "b"));
        }

        @Test
        void theDefaultOfARequiredFieldCountsForNothing() {
            assertThat(rejections(add(LOGIN, Map.of()))).containsExactly("auth REQUIRED");
        }

        @Test
        void theValueOfAFieldWithoutPartCountsForNothing() {
            FormResult filling = add(CHAIN, Map.of("first", "false", "second", "x"));
            assertThat(filling.accepted()).isTrue();
            assertThat(filling.plain()).isEqualTo(Map.of("first", "false"));
        }

        @Test
        void conditionsMayPointToFieldsFurtherDown() {
            assertThat(rejections(add(CHAIN, Map.of("first", "true", "second", "x"))))
                    .containsExactly("third REQUIRED");
        }

        @Test
        void anEditLooksAtStoredValuesToo() {
            StoredValues stored = StoredValues.of(LOGIN, Map.of("auth", "login", "user", "ann"), "password");
            assertThat(stored.edit(Map.of("user", "bob")).plain()).isEqualTo(Map.of("auth", "login", "user", "bob"));
        }

        @Test
        void anOptionIsOfferedWhileItsConditionHolds() {
            assertThat(add(REGIONS, Map.of("region", "us", "city", "boston")).accepted())
                    .isTrue();
            assertThat(rejections(add(REGIONS, Map.of("region", "eu", "city", "boston"))))
                    .containsExactly("city NOT_AN_OPTION");
        }

        @Test
        void aDefaultThatIsNotOfferedIsNotStored() {
            assertThat(add(REGIONS, Map.of("region", "eu")).plain()).isEqualTo(Map.of("city", "paris", "region", "eu"));
            assertThat(add(REGIONS, Map.of("region", "us")).plain()).isEqualTo(Map.of("region", "us"));
        }

        @Test
        void theModelTypeIsDecidedBeforeAnyoneSeesTheForm() {
            String fields =
                    """
                    {"name": "size", "label": "Size", "kind": "TEXT", "when": {"__model_type": "LLM"}},
                    {"name": "base", "label": "Base", "kind": "SELECT", "required": false,
                     "default": "gpt", "options": [
                      {"value": "gpt", "when": {"__model_type": "LLM"}},
                      {"value": "ada", "when": {"__model_type": "TEXT_EMBEDDING"}},
                      {"value": "any"}]}""";
            assertThat(FormBuilder.modelForm(ModelType.LLM, fields).fields())
                    .extracting(FormField::name)
                    .containsExactly("size", "base");
            Form embedding = FormBuilder.modelForm(ModelType.TEXT_EMBEDDING, fields);
            assertThat(embedding.fields()).singleElement().satisfies(base -> {
                assertThat(base.options())
                        .containsExactly(
                                new FieldOption("ada", "ada", List.of()), new FieldOption("any", "any", List.of()));
                assertThat(base.defaultValue()).isNull();
            });
            assertThat(add(embedding, Map.of()).plain()).isEmpty();
        }

        @Test
        void storedValuesTellWhichFieldsTakePart() {
            assertThat(LOGIN.participating(Map.of("auth", "login", "user", "ann")))
                    .extracting(FormField::name)
                    .containsExactly("auth", "user", "password");
            assertThat(LOGIN.participating(Map.of()))
                    .extracting(FormField::name)
                    .containsExactly("auth");
        }
    }

    @Nested
    @DisplayName("F2: of a field declared several times, the declaration that takes part counts")
    class F2 {

        private static final String TWICE =
                """
                {"name": "plan", "label": "Plan", "kind": "SELECT", "options": [{"value": "free"}, {"value": "paid"}]},
                {"name": "size", "label": "Size", "kind": "SELECT", "required": false, "default": "s",
                 "when": {"plan": "free"}, "options": [{"value": "s"}]},
                {"name": "size", "label": "Size", "kind": "TEXT", "maxLength": 3, "when": {"plan": "paid"}}""";

        @Test
        void itsOptionsAndDefaultCount() {
            Form form = FormBuilder.form(TWICE);
            assertThat(add(form, Map.of("plan", "free")).plain()).isEqualTo(Map.of("plan", "free", "size", "s"));
            assertThat(rejections(add(form, Map.of("plan", "free", "size", "xl"))))
                    .containsExactly("size NOT_AN_OPTION");
        }

        @Test
        void theOtherDeclarationsCountForNothing() {
            Form form = FormBuilder.form(TWICE);
            assertThat(rejections(add(form, Map.of("plan", "paid")))).containsExactly("size REQUIRED");
            assertThat(rejections(add(form, Map.of("plan", "paid", "size", "huge"))))
                    .containsExactly("size TOO_LONG");
            assertThat(add(form, Map.of("plan", "paid", "size", "xl")).plain())
                    .isEqualTo(Map.of("plan", "paid", "size", "xl"));
        }

        @Test
        void aModelTypeHasItsOwnDeclaration() {
            String fields =
                    """
                    {"name": "size", "label": "Size", "kind": "TEXT", "when": {"__model_type": "LLM"}},
                    {"name": "size", "label": "Size", "kind": "TEXT", "required": false, "default": "9",
                     "when": {"__model_type": "RERANK"}},
                    {"name": "note", "label": "Note", "kind": "TEXT", "required": false}""";
            assertThat(rejections(add(FormBuilder.modelForm(ModelType.LLM, fields), Map.of())))
                    .containsExactly("size REQUIRED");
            assertThat(add(FormBuilder.modelForm(ModelType.RERANK, fields), Map.of())
                            .plain())
                    .isEqualTo(Map.of("size", "9"));
        }
    }
}
