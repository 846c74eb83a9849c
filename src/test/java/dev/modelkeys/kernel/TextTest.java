package dev.modelkeys.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    private final Rejections rejections = new Rejections();

    @Test
    @DisplayName("R7: a model's name is trimmed and keeps its case")
    void isTrimmedAndKeepsItsCase() {
        assertThat(Text.validated("  Qwen/Qwen3-8B ", "A model name", 255, rejections, "name"))
                .contains("Qwen/Qwen3-8B");
        assertThat(rejections.isEmpty()).isTrue();
    }

    @Test
    @DisplayName("R7: a model's name has 255 characters at most")
    void hasALongestLength() {
        assertThat(Text.validated("x".repeat(255), "A model name", 255, rejections))
                .isPresent();
        assertThat(Text.validated("x".repeat(256), "A model name", 255, rejections))
                .isEmpty();
        assertThat(rejections.isEmpty()).isFalse();
    }

    @Test
    @DisplayName("R1: every character has the same key in upper, lower and title case, and a key is its own key")
    void everyCharacterIsTheSameInAnyCase() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(Character::isDefined))
                .filteredOn(character -> !spellings(Character.toString(character))
                        .allMatch(Text.key(Character.toString(character))::equals))
                .isEmpty();
    }

    @Test
    @DisplayName("R1: the capital sharp s is the small one in another case")
    void capitalSharpS() {
        assertThat(Text.key("STRA\u1e9eE")).isEqualTo(Text.key("Straße")).isEqualTo(Text.key("STRASSE"));
    }

    @Test
    @DisplayName("R1: comparing does not depend on the machine's language")
    void doesNotDependOnTheLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Text.key("API KEY I")).isEqualTo("api key i");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u3000", "\u2003\t"})
    @DisplayName("R2: white space of any kind is blank")
    void whiteSpaceIsBlank(String text) {
        assertThat(Text.isBlank(text)).isTrue();
    }

    @Test
    @DisplayName("R2: anything else is not blank")
    void anythingElseIsNot() {
        assertThat(Text.isBlank(" . ")).isFalse();
    }

    @Test
    @DisplayName("R2: a text is blank exactly if nothing is left of its key")
    void aBlankTextHasAnEmptyKey() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT).mapToObj(Character::toString))
                .filteredOn(text -> Text.isBlank(text) != Text.key(text).isEmpty())
                .isEmpty();
    }

    @Test
    @DisplayName("V-01: a text is not folded before its length is known")
    void aLongTextIsNotFolded() {
        assertThatIllegalArgumentException().isThrownBy(() -> Text.key("x".repeat(513)));
    }

    private static Stream<String> spellings(String text) {
        return Stream.of(
                        Text.key(text),
                        text.toUpperCase(Locale.ROOT),
                        text.toLowerCase(Locale.ROOT),
                        Character.toString(Character.toTitleCase(text.codePointAt(0))))
                .map(Text::key);
    }
}
