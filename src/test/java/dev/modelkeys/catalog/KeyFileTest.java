package dev.modelkeys.catalog;

import static dev.modelkeys.catalog.FormBuilder.add;
import static dev.modelkeys.catalog.FormBuilder.rejections;
import static dev.modelkeys.catalog.FormBuilder.secrets;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

    private static final Form JSON = FormBuilder.form(
            """
            {"name": "file", "label": "Key File", "kind": "SECRET", "multiline": true, "format": "JSON"}""");

    private static final Form PEM = FormBuilder.form(
            """
            {"name": "file", "label": "Key File", "kind": "SECRET", "multiline": true, "format": "PEM"}""");

    private static final Form ANY = FormBuilder.form(
            """
            {"name": "file", "label": "Key File", "kind": "SECRET", "multiline": true}""");

    private static final String ACCOUNT =
            """
            {
              "type": "service_account",
              "private_key_id": "0123456789abcdef0123456789abcdef0123wxyz",
              "private_key": "-----BEGIN PRIVATE KEY-----\\nMIIEv\\n-----END PRIVATE KEY-----\\n"
            }""";

    private static final String KEY =
            "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA\n-----END RSA PRIVATE KEY-----";

    @Test
    @DisplayName("F12: a JSON key file is taken whole")
    void aJsonFileIsTakenWhole() {
        assertThat(secrets(add(JSON, Map.of("file", "\ufeff" + ACCOUNT + "\r\n"))))
                .isEqualTo(Map.of("file", ACCOUNT));
        String windows = ACCOUNT.replace("\n", "\r\n");
        assertThat(secrets(add(JSON, Map.of("file", windows)))).isEqualTo(Map.of("file", windows));
        assertThat(secrets(add(JSON, Map.of("file", base64(ACCOUNT))))).isEqualTo(Map.of("file", base64(ACCOUNT)));
        String wrapped = Base64.getMimeEncoder().encodeToString(ACCOUNT.getBytes(UTF_8));
        assertThat(secrets(add(JSON, Map.of("file", wrapped)))).isEqualTo(Map.of("file", wrapped));
    }

    @ParameterizedTest
    @DisplayName("F12: JSON must parse")
    @ValueSource(
            strings = {
                "{",
                "{}",
                "[]",
                "null",
                "{\"a\": 1",
                "{\"a\": 1} x",
                "{\"a\": 1}{\"b\": 2}",
                "{\"a\": 1,}",
                "{\"a\": 1 // key\n}",
                "/* key */ {\"a\": 1}",
                "{'a': 1}",
                "{“a”: 1}",
                "{a: 1}",
                "{\"a\": \"two\nlines\"}",
                "{\"a\": NaN}",
                "\"{\\\"a\\\": 1}\"",
                "{\\\"a\\\": 1}",
                "AIzaSyD-0123456789_abcdefghijklmnopqrst",
                "/home/ann/key.json",
                "eyJhIjo="
            })
    void jsonMustParse(String text) {
        assertThat(rejections(add(JSON, Map.of("file", text)))).containsExactly("file INVALID");
    }

    @Test
    void nestedJsonEndsNoStack() {
        String deep = "{\"a\":".repeat(1_100) + "1" + "}".repeat(1_100);
        assertThat(rejections(add(JSON, Map.of("file", deep)))).containsExactly("file INVALID");
    }

    @ParameterizedTest
    @DisplayName("F12: a PEM file is taken whole, also in one line, with text around it or in Base64")
    @ValueSource(
            strings = {
                KEY,
                "Bag Attributes\n" + KEY + "\nOCI_API_KEY",
                "-----BEGIN PRIVATE KEY----- MIIEowIBAAKCAQEA -----END PRIVATE KEY-----",
                "LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1JSUUKLS0tLS1FTkQgUFJJVkFURSBLRVktLS0tLQo="
            })
    void aPemFileIsTakenWhole(String text) {
        assertThat(secrets(add(PEM, Map.of("file", text + "\n")))).isEqualTo(Map.of("file", text));
    }

    @ParameterizedTest
    @DisplayName("F12: what can be no PEM file is refused")
    @ValueSource(
            strings = {
                "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA",
                "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA\n-----END RSA PRIVATE KEY",
                "-----BEGIN RSA PRIVATE KEY-----\\nMIIEowIBAAKCAQEA\\n-----END RSA PRIVATE KEY-----\\n",
                "MIIEowIBAAKCAQEA",
                "~/.oci/key.pem"
            })
    void whatIsNoPemFileIsRefused(String text) {
        assertThat(rejections(add(PEM, Map.of("file", text)))).containsExactly("file INVALID");
    }

    @ParameterizedTest
    @DisplayName("F9: a mask is no key file, nor part of one")
    @ValueSource(
            strings = {
                "••••••••wxyz",
                "****",
                "{\"private_key\": \"••••••••\"}",
                "{\"private_key\": \"********\"}",
                "{\"private_key\": \"\\u2022\\u2022\"}"
            })
    void aMaskIsNoKeyFile(String mask) {
        assertThat(rejections(add(JSON, Map.of("file", mask)))).containsExactly("file MASKED_VALUE");
    }

    @Test
    @DisplayName("F9: a PEM file behind a mask's character is none either")
    void aMaskIsNoPemFile() {
        assertThat(rejections(add(PEM, Map.of("file", KEY + "\n•")))).containsExactly("file MASKED_VALUE");
        assertThat(rejections(add(ANY, Map.of("file", "a\n•")))).containsExactly("file MASKED_VALUE");
        assertThat(add(ANY, Map.of("file", "{\nanything *** else, \"…\"")).accepted())
                .isTrue();
    }

    @Test
    @DisplayName("F11: the hint of a JSON key is the end of its id, in one line")
    void theHintOfAJsonKeyIsTheEndOfItsId() {
        assertThat(hint(JSON, ACCOUNT)).isEqualTo("••••••••wxyz");
        assertThat(hint(JSON, base64(ACCOUNT))).isEqualTo("••••••••wxyz");
        assertThat(hint(ANY, ACCOUNT)).isEqualTo("••••••••wxyz");
        assertThat(hint(JSON, "{\"nested\": {\"private_key_id\": \"0123456789abcdef0123456789\"}, \"a\":\n\"bc\"\n}"))
                .isEqualTo("••••••••c\"•}");
        assertThat(hint(JSON, "{\"private_key_id\": \"short\", \"private_key\": \"0123456789\"}"))
                .isEqualTo("••••••••••••");
    }

    private static String hint(Form form, String text) {
        return Objects.requireNonNull(add(form, Map.of("file", text)).entered().get("file"))
                .hint();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
