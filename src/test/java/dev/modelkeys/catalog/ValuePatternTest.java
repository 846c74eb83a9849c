package dev.modelkeys.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuePatternTest {

    private static final String ALPHABET = "ab019-._:/v{}[";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a-z0-9\\-]+",
                "[0-9]+",
                "a",
                "",
                "(a|b)*",
                "(?:a+-)*",
                "a?b?c?",
                "a{2}",
                "a{2,}b",
                "(ab){0,3}",
                "[ab]{1,3}9",
                "(a{2,3}-){2}",
                "\\d{1,2}(\\.\\d{1,2}){3}",
                "v1|a\\.b|\\d\\w*/",
                "[0-9]{4}-[0-9]{2}-[0-9]{2}(-[a-z]+)?|preview|latest|v1",
                "[.:\\/\\-]*a?",
                "[\\-a]+",
                "a*a",
                "(a*)*",
                "[a-z]*-?[a-z]*",
                "[\\[\\]\\{\\}]*",
                "(|a)b",
                "((a|b-)+9)*"
            })
    void readsAPatternAsJavaDoes(String text) {
        ValuePattern pattern = ValuePattern.of(text);
        Pattern java = Pattern.compile(text);
        Random random = new Random(text.hashCode());
        for (int round = 0; round < 4_000; round++) {
            StringBuilder value = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                value.append(ALPHABET.charAt(random.nextInt(1 + random.nextInt(ALPHABET.length()))));
            }
            assertThat(pattern.matches(value.toString()))
                    .as("%s", value)
                    .isEqualTo(java.matcher(value).matches());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^a$",
                "a.b",
                "(?=a)",
                "(?<n>a)",
                "(?i)a",
                "(a)\\1",
                "\\bword",
                "\\s",
                "\\p{L}",
                "\\x41",
                "\\u0041",
                "\\-",
                "[^a]",
                "[a&&b]",
                "[[a]]",
                "[z-a]",
                "[a-z0-9-]",
                "[-a]",
                "[a--]",
                "[a/]",
                "[(|)]",
                "[..]",
                "[a::]",
                "[]",
                "[a",
                "a]",
                "(a",
                "a)",
                "a}",
                "a{",
                "a{x}",
                "a{2,1}",
                "a**",
                "a+?",
                "a*+",
                "*a",
                "|*",
                "é",
                "[é]",
                "a\n",
                "\\",
                "[\\",
                "a{99999}",
                "([a-z]{1000}-){1000}"
            })
    void refusesWhatBrowsersMayReadDifferently(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValuePattern.of(text))
                .withMessageStartingWith("the pattern ");
    }

    @Test
    void takesTheLongestValueInItsStride() {
        ValuePattern pattern = ValuePattern.of("((a|b-)+9)*([ab9\\-]*)*");
        assertThat(pattern.matches("ab-9".repeat(500_000))).isTrue();
        assertThat(pattern.matches("ab-9".repeat(500_000) + "!")).isFalse();
    }

    @Test
    void matchesNothingBeyondAscii() {
        assertThat(ValuePattern.DIGITS.matches("１２")).isFalse();
        assertThat(ValuePattern.HOST_PART.matches("eu‐1")).isFalse();
        assertThat(ValuePattern.HOST_PART.matches("")).isFalse();
    }
}
