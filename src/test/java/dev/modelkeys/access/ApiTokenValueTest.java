package dev.modelkeys.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTokenValueTest {

    private final ApiTokenValue token = ApiTokenValue.random(new SecureRandom(), Role.MANAGER);

    @Test
    void namesItsRole() {
        assertThat(token.reveal()).matches("mk_manager_[0-9A-Za-z]{16}_[0-9A-Za-z]{43}_[0-9A-Za-z]{6}");
        assertThat(token.reveal()).contains("_" + token.publicId() + "_");
    }

    @Test
    void isReadBack() {
        ApiTokenValue parsed = ApiTokenValue.parse(token.reveal()).orElseThrow();

        assertThat(parsed.publicId()).isEqualTo(token.publicId());
        assertThat(parsed.hash()).isEqualTo(token.hash()).hasSize(32);
    }

    @Test
    @DisplayName("N-01: a token with one wrong character is rejected")
    void everyCharacterCounts() {
        String text = token.reveal();
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'a' ? 'b' : 'a';
            assertThat(ApiTokenValue.parse(text.substring(0, i) + other + text.substring(i + 1)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "mk_", "mk_owner", "mk_owner_a_b_c", "Bearer", "x' OR (SELECT pg_sleep(8)) IS NOT NULL --"})
    void anythingElseIsRejected(String text) {
        assertThat(ApiTokenValue.parse(text)).isEmpty();
    }

    @Test
    @DisplayName("L-06: toString omits the secret part")
    void printsWithoutItsSecret() {
        assertThat(token.toString()).isEqualTo("TokenText[" + token.publicId() + "]");
    }
}
