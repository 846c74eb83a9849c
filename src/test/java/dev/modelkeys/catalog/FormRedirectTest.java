package dev.modelkeys.catalog;

import static dev.modelkeys.catalog.FormBuilder.rejections;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.kernel.Rejection;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("F10: a stored secret is sent elsewhere only after it was entered again")
class FormRedirectTest {

    private static final Form FORM = FormBuilder.form(
            """
            {"name": "base", "label": "Base URL", "kind": "TEXT", "required": false, "url": true},
            {"name": "custom", "label": "Proxy", "kind": "SWITCH", "required": false, "default": "false"},
            {"name": "proxy", "label": "Proxy URL", "kind": "TEXT", "url": true, "when": {"custom": "true"}},
            {"name": "key", "label": "Key", "kind": "SECRET"},
            {"name": "token", "label": "Token", "kind": "SECRET", "required": false},
            {"name": "note", "label": "Note", "kind": "TEXT", "required": false}""");

    private static final StoredValues STORED = StoredValues.of(
            FORM, Map.of("base", "https://api.example/v1", "custom", "false", "note", "https://a.example"), "key");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example/v1",
                "https://api.example.evil/v1",
                "https://api.example:8443/v1",
                "https://api.example.:443/v1",
                "https://xn--pi-9ia.example/v1"
            })
    void anotherSchemeHostOrPortNeedsTheSecretAgain(String base) {
        assertThat(rejections(STORED.edit(Map.of("base", base)))).containsExactly("key REQUIRED");
        assertThat(STORED.edit(Map.of("base", base, "key", "sk-again")).plain()).containsEntry("base", base);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example/v2?x=1",
                "HTTPS://API.example/v1",
                "https://api.example:443/v1",
                "https://api.example:/v1",
                "hTTpS://aPi.eXample:0443#v1",
                "\uFEFF https://api.example\u200B "
            })
    void theSameOriginDoesNot(String base) {
        FormResult filling = STORED.edit(Map.of("base", base));
        assertThat(filling.rejections()).isEmpty();
        assertThat(filling.kept()).containsExactly("key");
    }

    @Test
    void theDefaultOfAFieldThatIsNewerThanTheCredentialIsNoChange() {
        Form newer = FormBuilder.form(
                """
                {"name": "base", "label": "Base URL", "kind": "TEXT", "required": false, "default": "https://a.example", "url": true},
                {"name": "key", "label": "Key", "kind": "SECRET"},
                {"name": "note", "label": "Note", "kind": "TEXT", "required": false}""");
        StoredValues older = StoredValues.of(newer, Map.of(), "key");
        assertThat(older.edit(Map.of("note", "n")).plain()).containsEntry("base", "https://a.example");
        assertThat(rejections(older.edit(Map.of("base", "https://b.example")))).containsExactly("key REQUIRED");
    }

    @Test
    void aPartOfAHostNameRedirectsAsAnAddressDoes() {
        Form regional = FormBuilder.form(
                """
                {"name": "region", "label": "Region", "kind": "TEXT", "required": false, "redirects": true},
                {"name": "abroad", "label": "Abroad", "kind": "SWITCH", "required": false, "default": "false", "redirects": true},
                {"name": "key", "label": "Key", "kind": "SECRET"}""");
        StoredValues stored = StoredValues.of(regional, Map.of("region", "eu-1", "abroad", "false"), "key");
        assertThat(rejections(stored.edit(Map.of("region", "eu-2")))).containsExactly("key REQUIRED");
        assertThat(rejections(stored.edit(Map.of(), "region"))).containsExactly("key REQUIRED");
        assertThat(rejections(stored.edit(Map.of("abroad", "true")))).containsExactly("key REQUIRED");
        assertThat(stored.edit(Map.of("region", " eu-1 ", "abroad", "false")).kept())
                .containsExactly("key");
        assertThat(stored.edit(Map.of("region", "eu-2", "key", "k")).plain()).containsEntry("region", "eu-2");
        assertThat(rejections(stored.edit(Map.of("region", "evil.example/?"))))
                .containsExactly("region INVALID", "key REQUIRED");
    }

    @Test
    void setForTheFirstTimeItNeedsTheSecretAgain() {
        StoredValues nowhere = StoredValues.of(FORM, Map.of("custom", "false"), "key");
        assertThat(rejections(nowhere.edit(Map.of("base", "https://api.example"))))
                .containsExactly("key REQUIRED");
    }

    @Test
    void clearedItNeedsTheSecretAgain() {
        assertThat(rejections(STORED.edit(Map.of(), "base"))).containsExactly("key REQUIRED");
        assertThat(rejections(STORED.edit(Map.of("base", " ")))).containsExactly("key REQUIRED");
    }

    @Test
    void aUrlThatBeginsToTakePartNeedsTheSecretAgain() {
        Map<String, String> detour = Map.of("custom", "true", "proxy", "https://proxy.example");
        assertThat(rejections(STORED.edit(detour))).containsExactly("key REQUIRED");
        StoredValues behindProxy = StoredValues.of(FORM, detour, "key");
        assertThat(rejections(behindProxy.edit(Map.of("custom", "false")))).containsExactly("key REQUIRED");
    }

    @Test
    void everySecretThatWouldStayIsNamed() {
        StoredValues two = StoredValues.of(FORM, STORED.plain(), "key", "token");
        Map<String, String> elsewhere = Map.of("base", "https://evil.example");
        assertThat(rejections(two.edit(elsewhere))).containsExactly("key REQUIRED", "token REQUIRED");
        Map<String, String> oneKnown = Map.of("base", "https://evil.example", "key", "sk-again");
        assertThat(rejections(two.edit(oneKnown))).containsExactly("token REQUIRED");
        assertThat(two.edit(oneKnown, "token").accepted()).isTrue();
    }

    @Test
    void theFaultSaysWhy() {
        assertThat(STORED.edit(Map.of("base", "https://evil.example")).rejections())
                .extracting(Rejection::message)
                .containsExactly("Key must be entered again, as it would be sent elsewhere.");
    }

    @Test
    void otherFieldsDecideNothing() {
        assertThat(STORED.edit(Map.of("note", "https://b.example")).accepted()).isTrue();
    }

    @Test
    void withoutStoredSecretsThereIsNothingToProtect() {
        Form open = FormBuilder.form(
                """
                {"name": "base", "label": "Base URL", "kind": "TEXT", "url": true},
                {"name": "key", "label": "Key", "kind": "SECRET", "required": false}""");
        StoredValues keyless = StoredValues.of(open, Map.of("base", "https://a.example"));
        assertThat(keyless.edit(Map.of("base", "https://b.example")).accepted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.example, http://a.example:80/x, true",
        "https://a.example, https://a.example:80, false",
        "https://[::1]:443/, https://[::1], true",
        "ftp://a.example, ftp://a.example:21, false",
        "https://[::1], 'https://[0:0:0:0:0:0:0:1]', true",
        "https://[2001:DB8::1], 'https://[2001:0db8:0000::0001]:443/', true",
        "https://[::ffff:10.0.0.1], https://10.0.0.1, false",
        "https://bücher.example, https://xn--bcher-kva.example, true",
        "https://BÜCHER.example, https://bücher.example/x, true",
        "https://bu\u0308cher.example, https://bücher.example, true",
        "https://faß.example, https://fass.example, false",
        "https://faß.example, https://xn--fa-hia.example, false",
        "https://my_server:8080/v1, https://MY_server:8080/v2, true",
        "https://my_server:8080/v1, https://my_server:8081/v1, false",
        "http://10.0.0.1/, http://10.0.0.1:80, true",
        "us-east-1, US-EAST-1, true",
        "us-east-1, us-east-2, false",
        "a.example/v1, a.example/v1, true",
        "a.example/v1, a.example/v2, false",
        "localhost:8080, localhost:8081, false",
        "'https://{region}.example/a', 'https://{region}.example/b', false",
        "https://a.example, , false",
        ", , true"
    })
    void comparesOriginsAndOtherwiseTheWholeText(String one, String other, boolean same) {
        assertThat(Origin.same(one, other)).isEqualTo(same);
        assertThat(Origin.same(other, one)).isEqualTo(same);
    }
}
