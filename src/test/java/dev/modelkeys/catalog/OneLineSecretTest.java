package dev.modelkeys.catalog;

import static dev.modelkeys.catalog.FormBuilder.add;
import static dev.modelkeys.catalog.FormBuilder.rejections;
import static dev.modelkeys.catalog.FormBuilder.secrets;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.kernel.Rejection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people paste for a key. */
class OneLineSecretTest {

    private static final Form KEY =
            FormBuilder.form("""
            {"name": "api_key", "label": "API Key", "kind": "SECRET"}""");

    private static final String NAME = "the name before it";
    private static final String WORD = "the word before it, such as Bearer";
    private static final String QUOTES = "quotation marks";
    private static final String BLANKS = "blanks and invisible characters";
    private static final String COMMAS = "commas and all keys but one";
    private static final String LINES = "line breaks and all that is not of the key";
    private static final String FOREIGN = "characters that are not printable ASCII";

    @ParameterizedTest
    @DisplayName("F12: keys in the forms that providers and gateways give them are taken")
    @ValueSource(
            strings = {
                "k",
                "sk-1",
                "-",
                "none",
                "EMPTY",
                "token",
                "sk-proj-8fKpJOmlcJJjLCLLnMR1fc0MNy4_dxevmEP6VROLKmjy5Ke",
                "sk-ant-api03-AAAA-bbbb_cccc",
                "AIzaSyD-0123456789_abcdefghijklmnopqrst",
                "AKIAIOSFODNN7EXAMPLE",
                "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
                "bce-v3/ALTAK-x1y2/0123456789abcdef",
                "0123456789abcdef.ABCDEFGHIJ",
                "8c7d3f2e-1a2b-4c3d-9e8f-0a1b2c3d4e5f:0123456789abcdef",
                "abc~8Q~defGHI.jkl_mno-pqr",
                "dGhlIHNlY3JldA==",
                "ABCD=",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl",
                "bearer-abc",
                "token_123",
                "p@ss:word;with#signs!$%^&()[]{}|<>?",
                "it's",
                "a*b**c",
                "https://ann:pw@example.com",
                "0123456789...abcdefghijklmnop",
                "a=="
            })
    void aKeyIsTaken(String key) {
        assertThat(secrets(add(KEY, Map.of("api_key", key)))).isEqualTo(Map.of("api_key", key));
    }

    static List<Arguments> superfluous() {
        return List.of(
                wrong("\"sk-1234\"", QUOTES),
                wrong("'sk-1234'", QUOTES),
                wrong("`sk-1234`", QUOTES),
                wrong("“sk-1234”", QUOTES),
                wrong("‘sk-1234’", QUOTES),
                wrong("«sk-1234»", QUOTES),
                wrong("\"sk-1234", QUOTES),
                wrong("sk-1234'", QUOTES),
                wrong("\"", QUOTES),
                wrong("\"\"", QUOTES),
                wrong("Bearer sk-1234", WORD),
                wrong("bearer sk-1234", WORD),
                wrong("BEARER\u00a0sk-1234", WORD),
                wrong("Bearer%20sk-1234", WORD),
                wrong("Bearer", WORD),
                wrong("Basic dXNlcjpwYXNz", WORD),
                wrong("Bearer: sk-1234", NAME),
                wrong("Authorization: Bearer sk-1234", NAME, WORD),
                wrong("authorization:Bearer sk-1234", NAME, WORD),
                wrong("x-api-key: sk-1234", NAME),
                wrong("x-api-key:sk-1234", NAME),
                wrong("api_key: \"sk-1234\"", NAME, QUOTES),
                wrong("\"api_key\": \"sk-1234\"", NAME, QUOTES),
                wrong("\"api_key\": \"sk-1234\",", NAME, QUOTES, COMMAS),
                wrong("OPENAI_API_KEY=sk-1234", NAME),
                wrong("OPENAI_API_KEY = sk-1234", NAME),
                wrong("export OPENAI_API_KEY=sk-1234", NAME),
                wrong("export OPENAI_API_KEY='sk-1234'", NAME, QUOTES),
                wrong("export OPENAI_API_KEY=“sk-1234”", NAME, QUOTES),
                wrong("SET OPENAI_API_KEY=sk-1234", NAME),
                wrong("$env:OPENAI_API_KEY = \"sk-1234\"", NAME, QUOTES),
                wrong("key := \"sk-1234\"", NAME, QUOTES),
                wrong("const apiKey = 'sk-1234'", NAME, QUOTES),
                wrong("apiKey=sk-1234", NAME),
                wrong("HEADER=Authorization: Bearer \"sk-1234\"", NAME, WORD, QUOTES),
                wrong("sk-1234,sk-5678", COMMAS),
                wrong("sk-1234, sk-5678", COMMAS, BLANKS),
                wrong("sk-1234,", COMMAS),
                wrong("sk-1234\nsk-5678", LINES),
                wrong("sk-1234\r\nsk-5678", LINES),
                wrong("sk-12 34", BLANKS),
                wrong("sk-12\t34", BLANKS),
                wrong("sk-12\u00a034", BLANKS),
                wrong("sk-12\u200b34", BLANKS),
                wrong("sk-12\u200d34", BLANKS),
                wrong("sk-12\ufeff34", BLANKS),
                wrong("sk-12\u00ad34", BLANKS),
                wrong("sk-12\u202e34", BLANKS),
                wrong("sk-12\u2028 34", BLANKS),
                wrong("sk\u20131234", FOREIGN),
                wrong("\u0455k-1234", FOREIGN),
                wrong("sk-\uff11\uff12", FOREIGN),
                wrong("clé", FOREIGN),
                wrong("鍵", FOREIGN),
                wrong("🔑", FOREIGN),
                wrong("sk-12\u000034", FOREIGN),
                wrong("sk-12\u001b[0m", FOREIGN),
                wrong("sk-12\u007f", FOREIGN),
                wrong("sk-12\ud800", FOREIGN));
    }

    private static Arguments wrong(String pasted, String... leaveOut) {
        return Arguments.of(pasted, List.of(leaveOut));
    }

    @ParameterizedTest
    @DisplayName("F12: what was copied along with a key is refused, and named")
    @MethodSource("superfluous")
    void whatWasCopiedAlongIsNamed(String pasted, List<String> leaveOut) {
        assertThat(add(KEY, Map.of("api_key", pasted)).rejections())
                .containsExactly(Rejection.of(
                        Rejection.Code.INVALID,
                        "API Key must be the secret alone. Leave out: " + String.join("; ", leaveOut) + ".",
                        "api_key"));
    }

    @ParameterizedTest
    @DisplayName("F4: white space and invisible characters around a key are trimmed")
    @ValueSource(
            strings = {
                " sk-1234\n",
                "sk-1234\r\n",
                "\ufeffsk-1234",
                "\u200bsk-1234\u200b",
                "\u2060\u00a0sk-1234\u200e\u200f",
                "\u202ask-1234\u202c",
                "\u00adsk-1234\u3164"
            })
    void whatIsAroundAKeyIsTrimmed(String pasted) {
        assertThat(secrets(add(KEY, Map.of("api_key", pasted)))).isEqualTo(Map.of("api_key", "sk-1234"));
    }

    @ParameterizedTest
    @DisplayName("F3: nothing but invisible characters is no value")
    @ValueSource(strings = {"\ufeff", "\u200b\u200d", "\u2800\u3164", " \u00ad\n"})
    void nothingVisibleIsNothing(String pasted) {
        assertThat(rejections(add(KEY, Map.of("api_key", pasted)))).containsExactly("api_key REQUIRED");
    }

    @ParameterizedTest
    @DisplayName("F9: a mask in any form is refused as one, in an add too")
    @ValueSource(
            strings = {
                "•",
                "••••••••",
                "••••••••wxyz",
                "sk-••••",
                "*",
                "****",
                "************",
                "sk-****wxyz",
                "********wxyz",
                "●●●●●●",
                "＊＊＊＊",
                "sk-…wxyz",
                "sk-...wxyz",
                "sk-proj-...AbCd",
                "........",
                "????????wxyz",
                "--------wxyz",
                "[__HIDDEN__]",
                "[REDACTED]",
                "<redacted>",
                "(masked)",
                "\ufeff••••••••wxyz\n",
                "\"••••••••wxyz\"",
                "Bearer ••••••••wxyz",
                "OPENAI_API_KEY=••••••••wxyz"
            })
    void aMaskIsNoKey(String mask) {
        FormResult added = add(KEY, Map.of("api_key", mask));
        assertThat(rejections(added)).containsExactly("api_key MASKED_VALUE");
        assertThat(added.rejections().get(0).message()).doesNotContain("wxyz", "•");
        assertThat(rejections(StoredValues.of(KEY, Map.of(), "api_key").edit(Map.of("api_key", mask))))
                .containsExactly("api_key MASKED_VALUE");
    }

    @Test
    @DisplayName("F4: of a key that is too long only that is told")
    void aKeyThatIsTooLongIsNotLookedInto() {
        assertThat(rejections(add(KEY, Map.of("api_key", "\"•, ".repeat(3_000)))))
                .containsExactly("api_key TOO_LONG");
    }

    @Test
    @DisplayName("F12: a pattern of the form holds for secrets, and its fault quotes nothing")
    void aPatternHoldsForASecret() {
        Form form = FormBuilder.form(
                """
                {"name": "key", "label": "Key", "kind": "SECRET", "pattern": "sk-[a-z]+"}""");
        assertThat(add(form, Map.of("key", "sk-abc")).accepted()).isTrue();
        assertThat(add(form, Map.of("key", "pk-xyz")).rejections())
                .extracting(Rejection::message)
                .containsExactly("Key must have the form sk-[a-z]+ (a regular expression for the whole value).");
    }
}
