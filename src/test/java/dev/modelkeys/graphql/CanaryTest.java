package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CanaryTest {

    @Test
    void isRecognisedAsItIsAndInAnotherCase() {
        assertThat(Canary.isIn("a " + Canary.SECRET + " b")).isTrue();
        assertThat(Canary.isIn(Canary.SECRET.toUpperCase(Locale.ROOT))).isTrue();
    }

    @Test
    void isRecognisedWhereItStandsInAnEncodedText() {
        for (String before : List.of("", "a", "ab", "abc")) {
            byte[] bytes = (before + Canary.SECRET + " and more").getBytes(StandardCharsets.UTF_8);
            String base64 = Base64.getEncoder().encodeToString(bytes);
            String hex = HexFormat.of().formatHex(bytes);

            assertThat(List.of(base64, Base64.getUrlEncoder().encodeToString(bytes)))
                    .allMatch(Canary::isIn);
            assertThat(List.of(hex, hex.toUpperCase(Locale.ROOT))).allMatch(Canary::isIn);
            assertThat(Canary.isIn(HexFormat.of().formatHex(base64.getBytes(StandardCharsets.UTF_8))))
                    .isTrue();
        }
    }

    @Test
    void isNotItsHint() {
        assertThat(Canary.isIn("••••••••tail")).isFalse();
        assertThat(Canary.isIn("sk_live_something_else_tail")).isFalse();
    }
}
