package dev.modelkeys.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwtAccessTokenTest {

    @Test
    void saysWhatItClaims() {
        JwtAccessToken token = token("{\"alg\":\"RS256\",\"kid\":\"k\"}", "{\"sub\":\"ada\"}");

        assertThat(token.claims().orElseThrow().text("sub")).contains("ada");
        assertThat(token.keyId()).contains("k");
        assertThat(token("{}", "{}").keyId()).contains("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "at+jwt", "AT+JWT", "application/at+jwt"})
    void isOfATypeThatAccessTokensHave(String type) {
        JwtAccessToken token = token("{\"typ\":\"" + type + "\"}", "{\"typ\":\"Bearer\"}");

        assertThat(token.keyId()).isPresent();
        assertThat(token.claims()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "dpop+jwt", "id", ""})
    void isOfNoOtherType(String type) {
        assertThat(token("{\"typ\":\"" + type + "\"}", "{}").keyId()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"typ\":\"ID\"}",
                "{\"typ\":\"Refresh\"}",
                "{\"typ\":\"DPoP\"}",
                "{\"typ\":1}",
                "{\"nonce\":\"n\"}",
                "{\"nonce\":null}",
                "{\"at_hash\":\"h\"}",
                "{\"c_hash\":\"h\"}",
                "{\"cnf\":{}}",
                "[]",
                "{",
                "{\"sub\":\"a\",\"sub\":\"b\"}"
            })
    void isNoneWithSuchClaims(String claims) {
        assertThat(token("{}", claims).claims()).isEmpty();
    }

    @Test
    void isNotNestedDeeply() {
        assertThat(token("{}", "{\"a\":" + "[".repeat(30) + "]".repeat(30) + "}")
                        .claims())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b", "a.b.", "..", "a.b.c.d", "a.b.c=", "a.b.c\n", "a.\u00e4.c", "a b.c.d"})
    void hasThreeParts(String text) {
        assertThat(JwtAccessToken.parse(text)).isEmpty();
    }

    @Test
    void isNotLongerThanEightThousandCharacters() {
        assertThat(JwtAccessToken.parse("a.b." + "c".repeat(8_188))).isPresent();
        assertThat(JwtAccessToken.parse("a.b." + "c".repeat(8_189))).isEmpty();
    }

    @Test
    void isEncodedInBase64() {
        JwtAccessToken token = JwtAccessToken.parse("a.a.a").orElseThrow();

        assertThat(token.keyId()).isEmpty();
        assertThat(token.claims()).isEmpty();
    }

    @Test
    void showsNothingOfItself() {
        JwtAccessToken token = token("{}", "{\"sub\":\"ada\"}");

        assertThat(token.toString()).isEqualTo("AccessToken");
        assertThat(token.reveal()).doesNotContain(token.publicId());
    }

    private static JwtAccessToken token(String header, String claims) {
        return JwtAccessToken.parse(base64(header) + "." + base64(claims) + ".c2lnbmF0dXJl")
                .orElseThrow();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
