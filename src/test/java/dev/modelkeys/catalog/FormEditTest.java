package dev.modelkeys.catalog;

import static dev.modelkeys.catalog.FormBuilder.add;
import static dev.modelkeys.catalog.FormBuilder.rejections;
import static dev.modelkeys.catalog.FormBuilder.secrets;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.vault.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormEditTest {

    private static final Form FORM = FormBuilder.form(
            """
            {"name": "auth", "label": "Auth", "kind": "SELECT", "options": [{"value": "key"}, {"value": "login"}]},
            {"name": "api_key", "label": "API Key", "kind": "SECRET", "when": {"auth": "key"}},
            {"name": "user", "label": "User", "kind": "TEXT", "when": {"auth": "login"}},
            {"name": "password", "label": "Password", "kind": "SECRET", "required": false, "when": {"auth": "login"}},
            {"name": "mode", "label": "Mode", "kind": "TEXT", "required": false, "default": "chat"},
            {"name": "note", "label": "Note", "kind": "TEXT", "required": false}""");

    private static final StoredValues KEY =
            StoredValues.of(FORM, Map.of("auth", "key", "mode", "batch", "note", "mine"), "api_key");

    private static final StoredValues LOGIN = StoredValues.of(FORM, Map.of("auth", "login", "user", "ann"), "password");

    @Nested
    @DisplayName("F8: an edit changes what it mentions, and the whole is checked again")
    class F8 {

        @Test
        void whatIsLeftOutStays() {
            FormResult filling = KEY.edit(Map.of());
            assertThat(filling.rejections()).isEmpty();
            assertThat(filling.plain()).isEqualTo(KEY.plain());
            assertThat(filling.kept()).containsExactly("api_key");
            assertThat(filling.entered()).isEmpty();
        }

        @Test
        void aValueReplacesWhatWasThere() {
            FormResult filling = KEY.edit(Map.of("note", "ours", "api_key", "sk-new"));
            assertThat(filling.plain()).isEqualTo(Map.of("auth", "key", "mode", "batch", "note", "ours"));
            assertThat(secrets(filling)).isEqualTo(Map.of("api_key", "sk-new"));
            assertThat(filling.kept()).isEmpty();
        }

        @Test
        void clearingRemoves() {
            assertThat(KEY.edit(Map.of(), "note").plain()).isEqualTo(Map.of("auth", "key", "mode", "batch"));
            assertThat(LOGIN.edit(Map.of(), "password").kept()).isEmpty();
        }

        @Test
        void clearingAFieldWithADefaultBringsTheDefaultBack() {
            assertThat(KEY.edit(Map.of(), "mode").plain()).containsEntry("mode", "chat");
        }

        @Test
        void clearingWhatIsRequiredIsRefused() {
            assertThat(rejections(KEY.edit(Map.of(), "api_key"))).containsExactly("api_key REQUIRED");
            assertThat(rejections(LOGIN.edit(Map.of(), "user"))).containsExactly("user REQUIRED");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "  ", "\n"})
        void aBlankValueIsAnAbsentOneAndKeepsNothing(String blank) {
            assertThat(rejections(KEY.edit(Map.of("api_key", blank)))).containsExactly("api_key REQUIRED");
            assertThat(rejections(LOGIN.edit(Map.of("user", blank)))).containsExactly("user REQUIRED");
            assertThat(LOGIN.edit(Map.of("password", blank)).kept()).isEmpty();
            assertThat(KEY.edit(Map.of("note", blank, "mode", blank)).plain())
                    .isEqualTo(Map.of("auth", "key", "mode", "chat"));
        }

        @Test
        void noValueAtAllIsBlankToo() {
            Map<String, String> values = new HashMap<>();
            values.put("api_key", null);
            assertThat(rejections(KEY.edit(values))).containsExactly("api_key REQUIRED");
        }

        @Test
        void whatTakesPartNoLongerIsDropped() {
            FormResult filling = KEY.edit(Map.of("auth", "login", "user", "ann"));
            assertThat(filling.plain())
                    .isEqualTo(Map.of("auth", "login", "user", "ann", "mode", "batch", "note", "mine"));
            assertThat(filling.kept()).isEmpty();
            assertThat(filling.entered()).isEmpty();
        }

        @Test
        void whatTakesPartNowIsAskedFor() {
            assertThat(rejections(LOGIN.edit(Map.of("auth", "key")))).containsExactly("api_key REQUIRED");
        }

        @Test
        void storedValuesAreCheckedAgain() {
            StoredValues outdated = StoredValues.of(FORM, Map.of("auth", "oauth", "note", "two\nlines"));
            assertThat(rejections(outdated.edit(Map.of("mode", "chat"))))
                    .containsExactly("auth NOT_AN_OPTION", "note INVALID");
        }

        @Test
        void aStoredValueThatFitsNoMoreIsToldApartFromOneJustEntered() {
            StoredValues outdated = StoredValues.of(FORM, Map.of("auth", "oauth", "note", "two\nlines"));
            assertThat(outdated.edit(Map.of("note", "three\nlines")).rejections())
                    .extracting(Rejection::message)
                    .containsExactly(
                            "Auth must be one of the options offered. This is about the stored value: enter another.",
                            "Note must be one line without control characters.");
        }

        @Test
        void storedValuesThatTheFormForgotAreDropped() {
            StoredValues outdated =
                    StoredValues.of(FORM, Map.of("auth", "login", "user", "ann", "old", "x"), "old_key");
            FormResult filling = outdated.edit(Map.of());
            assertThat(filling.plain()).isEqualTo(Map.of("auth", "login", "user", "ann", "mode", "chat"));
            assertThat(filling.kept()).isEmpty();
        }

        @Test
        void valuesStandInFormOrder() {
            assertThat(LOGIN.edit(Map.of("note", "n", "mode", "m")).plain().keySet())
                    .containsExactly("auth", "user", "mode", "note");
        }
    }

    @Nested
    @DisplayName("F9: a hint is no secret, in an edit as little as in an add")
    class F9 {

        @Test
        void aSubmittedHintIsRefused() {
            assertThat(rejections(KEY.edit(Map.of("api_key", StoredValues.HINT))))
                    .containsExactly("api_key MASKED_VALUE");
            assertThat(rejections(KEY.edit(Map.of("api_key", " " + StoredValues.HINT + "\n"))))
                    .containsExactly("api_key MASKED_VALUE");
        }

        @Test
        void theHintOfAShortSecretIsRefusedToo() {
            String hint = Secret.of("short").hint();
            StoredValues stored = new StoredValues(FORM, KEY.plain(), Map.of("api_key", hint));
            assertThat(rejections(stored.edit(Map.of("api_key", hint)))).containsExactly("api_key MASKED_VALUE");
        }

        @Test
        void theFaultDoesNotRepeatTheHint() {
            List<Rejection> rejections =
                    KEY.edit(Map.of("api_key", StoredValues.HINT)).rejections();
            assertThat(rejections).singleElement().satisfies(fault -> assertThat(fault.message())
                    .doesNotContain(StoredValues.HINT, "WXYZ"));
        }

        @Test
        void aHintIsRefusedWhereNothingIsStoredToo() {
            assertThat(rejections(add(FORM, Map.of("auth", "key", "api_key", StoredValues.HINT))))
                    .containsExactly("api_key MASKED_VALUE");
        }
    }
}
