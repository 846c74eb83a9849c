package dev.modelkeys.catalog;

import static dev.modelkeys.catalog.FormBuilder.add;
import static dev.modelkeys.catalog.FormBuilder.rejections;
import static dev.modelkeys.catalog.FormBuilder.secrets;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejection.Code;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormValuesTest {

    private static final Form KEY =
            FormBuilder.form("""
            {"name": "api_key", "label": "API Key", "kind": "SECRET"}""");

    private static final Form NOTE =
            FormBuilder.form("""
            {"name": "note", "label": "Note", "kind": "TEXT", "required": false}""");

    private static final Form SHORT =
            FormBuilder.form("""
            {"name": "note", "label": "Note", "kind": "TEXT", "maxLength": 3}""");

    private static final Form FILE = FormBuilder.form(
            """
            {"name": "pem", "label": "Key File", "kind": "SECRET", "multiline": true}""");

    private static final Form CHOICES = FormBuilder.form(
            """
            {"name": "on", "label": "On", "kind": "SWITCH", "required": false, "default": "false"},
            {"name": "size", "label": "Size", "kind": "SELECT", "required": false, "options": [{"value": "s"}]}""");

    @Nested
    @DisplayName("F3: what is required must be there, what is optional may have a default")
    class F3 {

        @Test
        void aRequiredFieldLeftOutIsAFault() {
            assertThat(add(KEY, Map.of()).rejections())
                    .containsExactly(Rejection.of(Code.REQUIRED, "API Key is required.", "api_key"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t\n", "\u00a0\u3000"})
        void aBlankValueIsNone(String blank) {
            assertThat(rejections(add(KEY, Map.of("api_key", blank)))).containsExactly("api_key REQUIRED");
            assertThat(add(CHOICES, Map.of("on", blank)).plain()).isEqualTo(Map.of("on", "false"));
            assertThat(add(NOTE, Map.of("note", blank)).plain()).isEmpty();
        }

        @Test
        void noValueAtAllIsNone() {
            Map<String, String> values = new HashMap<>();
            values.put("api_key", null);
            assertThat(rejections(add(KEY, values))).containsExactly("api_key REQUIRED");
        }

        @Test
        void theDefaultOfARequiredFieldIsOnlyASuggestion() {
            Form form = FormBuilder.form(
                    """
                    {"name": "size", "label": "Size", "kind": "TEXT", "default": "4096"}""");
            assertThat(rejections(add(form, Map.of()))).containsExactly("size REQUIRED");
        }

        @Test
        void theDefaultOfAnOptionalFieldIsStored() {
            assertThat(add(CHOICES, Map.of()).plain()).isEqualTo(Map.of("on", "false"));
        }
    }

    @Nested
    @DisplayName("F4: a value fits its field")
    class F4 {

        @Test
        void whiteSpaceAroundAValueIsTrimmed() {
            String around = "\u0085\u00a0\u2003\u2028\u3000\u000b\u001f \t\r\n";
            assertThat(add(NOTE, Map.of("note", around + "a b" + around)).plain())
                    .isEqualTo(Map.of("note", "a b"));
            assertThat(secrets(add(KEY, Map.of("api_key", around + "sk-1" + around))))
                    .isEqualTo(Map.of("api_key", "sk-1"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a\nb",
                    "a\rb",
                    "a\r\nb",
                    "a\u0085b",
                    "a\u2028b",
                    "a\u2029b",
                    "a\u000bb",
                    "a\fb",
                    "a\0b",
                    "a\u001bb",
                    "a\u007fb",
                    "a\u009fb",
                    "a\ud800b",
                    "a\udc00"
                })
        void aFieldOfOneLineTakesNoLineBreakAndNoControlCharacter(String value) {
            assertThat(rejections(add(NOTE, Map.of("note", value)))).containsExactly("note INVALID");
            assertThat(rejections(add(KEY, Map.of("api_key", value)))).containsExactly("api_key INVALID");
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\tb", "a\u00a0b", "clé", "鍵", "🔑"})
        void anythingElseOnOneLineIsFine(String value) {
            assertThat(add(NOTE, Map.of("note", value)).plain()).isEqualTo(Map.of("note", value));
        }

        @Test
        void aFieldOfSeveralLinesTakesLineBreaks() {
            assertThat(secrets(add(FILE, Map.of("pem", "--BEGIN--\r\nabc\n--END--\n"))))
                    .isEqualTo(Map.of("pem", "--BEGIN--\r\nabc\n--END--"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\0b", "a\ud800b"})
        void whatCannotBeStoredIsRefusedOnSeveralLinesToo(String value) {
            assertThat(rejections(add(FILE, Map.of("pem", value)))).containsExactly("pem INVALID");
        }

        @Test
        void theMaximumLengthCountsCharacters() {
            assertThat(add(SHORT, Map.of("note", " 🔑🔑🔑 ")).accepted()).isTrue();
            assertThat(add(SHORT, Map.of("note", "🔑🔑🔑🔑")).rejections())
                    .containsExactly(Rejection.of(Code.TOO_LONG, "Note must have at most 3 characters.", "note"));
        }

        @Test
        void withoutAMaximumLengthEightKilobytesAreTheLimit() {
            String most = "é".repeat(4096);
            assertThat(add(NOTE, Map.of("note", most)).accepted()).isTrue();
            assertThat(rejections(add(NOTE, Map.of("note", most + "x")))).containsExactly("note TOO_LONG");
            assertThat(rejections(add(KEY, Map.of("api_key", most + "x")))).containsExactly("api_key TOO_LONG");
        }

        @Test
        void tooLongAndInvalidAreBothTold() {
            assertThat(rejections(add(SHORT, Map.of("note", "ab\ncd"))))
                    .containsExactly("note INVALID", "note TOO_LONG");
        }

        @Test
        void aChoiceTakesOnlyItsOptions() {
            assertThat(add(CHOICES, Map.of("size", "s")).accepted()).isTrue();
            assertThat(rejections(add(CHOICES, Map.of("size", "S")))).containsExactly("size NOT_AN_OPTION");
        }

        @ParameterizedTest
        @ValueSource(strings = {"TRUE", "1", "yes", "on"})
        void aSwitchTakesOnlyTrueAndFalse(String value) {
            assertThat(add(CHOICES, Map.of("on", " true ")).plain()).isEqualTo(Map.of("on", "true"));
            assertThat(rejections(add(CHOICES, Map.of("on", value)))).containsExactly("on NOT_AN_OPTION");
        }
    }

    @Nested
    @DisplayName("F7: no plain field keeps a password in a URL")
    class F7 {

        private static final Form ADDRESS = FormBuilder.form(
                """
                {"name": "base", "label": "Base URL", "kind": "TEXT", "url": true}""");

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://ann:pw@example.com/v1", "http://token@example.com", "https://:pw@example.com:8443",
                    "see https://ann:pw@example.com", "socks5://ann:pw@proxy.example", "https:\\\\ann:pw@example.com",
                    "https://example.com@evil.example?x"
                })
        void aUserInAUrlIsRefused(String value) {
            assertThat(rejections(add(NOTE, Map.of("note", value)))).containsExactly("note INVALID");
            assertThat(rejections(add(ADDRESS, Map.of("base", value)))).containsExactly("base INVALID");
        }

        @ParameterizedTest
        @ValueSource(strings = {"ann:pw@example.com/v1", "//ann:pw@example.com", "https:ann:pw@example.com"})
        void anAddressNeedsNoSchemeToBeRefused(String value) {
            assertThat(rejections(add(ADDRESS, Map.of("base", value)))).containsExactly("base INVALID");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://example.com/@ann",
                    "https://example.com?mail=ann@example.com",
                    "https://example.com#a@b"
                })
        void anAtSignBehindTheHostIsFine(String value) {
            assertThat(add(ADDRESS, Map.of("base", value)).plain()).isEqualTo(Map.of("base", value));
        }

        @Test
        void aMailAddressInATextIsFine() {
            assertThat(add(NOTE, Map.of("note", "ann@example.com")).accepted()).isTrue();
        }

        @Test
        void aSecretMayBeSuchAUrl() {
            assertThat(add(KEY, Map.of("api_key", "https://ann:pw@example.com")).accepted())
                    .isTrue();
        }
    }
}
