package dev.modelkeys.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
