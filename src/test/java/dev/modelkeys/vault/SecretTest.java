package dev.modelkeys.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    @ParameterizedTest(name = "{0} characters")
    @CsvSource({"0", "1", "4", "19"})
    @DisplayName("L-05: the hint of a short secret shows nothing")
    void hintOfShortSecretShowsNothing(int length) {
        assertThat(Secret.of("x".repeat(length)).hint()).isEqualTo("••••••••••••");
    }

    @ParameterizedTest(name = "{0} characters")
    @CsvSource({"20", "21", "64", "8192"})
    @DisplayName("L-05: the hint of a secret of twenty or more shows its last four characters")
    void hintOfLongSecretShowsTheLastFour(int length) {
        assertThat(Secret.of("x".repeat(length - 4) + "a1B2").hint()).isEqualTo("••••••••a1B2");
    }

    @Test
    @DisplayName("L-05: the length of the hint is constant")
    void hintDoesNotTellTheLength() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            String value = random.ints(random.nextInt(120), 33, 127)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(Secret.of(value).hint()).hasSize(12);
        }
    }

    @Test
    void hintNeverCutsACharacterInHalf() {
        assertThat(Secret.of("🔑".repeat(20)).hint()).isEqualTo("••••••••" + "🔑".repeat(4));
        assertThat(Secret.of("🔑".repeat(19)).hint()).isEqualTo("••••••••••••");
    }

    @ParameterizedTest
    @DisplayName("F11: the hint is one line, whatever the secret ends with")
    @ValueSource(strings = {"\n}", "\r\n", "\t\u0085", "\u2028x", "\u202e\u200b", " \u00a0", "\u001b[0m"})
    void hintIsOneLine(String end) {
        String hint = Secret.of("x".repeat(30) + end).hint();
        assertThat(hint).hasSize(12).matches("•{8}[\\x21-\\x7e•]{4}");
    }

    @Test
    @DisplayName("F11: the hint of a secret with an identifier shows the identifier's end, by the same rule")
    void hintShowsTheIdentifier() {
        String file = "{".repeat(100);
        assertThat(Secret.of(file, "0123456789abcdef0123").hint()).isEqualTo("••••••••0123");
        assertThat(Secret.of(file, "0123456789abcdef012").hint()).isEqualTo("••••••••••••");
        assertThat(Secret.of(file, "0123456789abcdef0123").reveal()).isEqualTo(file);
    }

    @Test
    @DisplayName("L-06: the text of a secret is constant")
    void textIsConstant() {
        assertThat(Secret.of("sk-proj-canary-0123456789")).hasToString("Secret[***]");
    }

    @Test
    @DisplayName("L-06: a secret cannot be serialised")
    void isNotSerializable() {
        assertThat(Serializable.class.isAssignableFrom(Secret.class)).isFalse();
    }

    @Test
    void equalsOnlyItself() {
        Secret secret = Secret.of("same");
        assertThat(secret).isNotEqualTo(Secret.of("same"));
        assertThat(Stream.of(Secret.class.getDeclaredMethods()).map(method -> method.getName()))
                .doesNotContain("equals", "hashCode", "compareTo");
    }
}
