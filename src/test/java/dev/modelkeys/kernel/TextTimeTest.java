package dev.modelkeys.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is done with a text takes no longer than a linear look at it, whatever it is made of. */
class TextTimeTest {

    /** As many characters as a body may hold; work in the square of it takes minutes. */
    private static final int LENGTH = 250_000;

    private static final Duration LONGEST = Duration.ofMillis(500);

    private static final List<String> PIECES = List.of(
            "\u0301",
            "\u0301\u0323",
            "\u0344",
            "\ufdfa",
            " ",
            "\u3000",
            "a\u0301",
            "\u1100\u1161",
            "\ud83d",
            "x",
            "API KEY ",
            "1");

    private static final Map<String, Consumer<String>> USES = Map.of(
            "name", text -> Text.validated(text, "A name", 64, new Rejections()),
            "model name", text -> Text.validated(text, "A model name", 255, new Rejections()),
            "blank", Text::isBlank,
            "length", text -> Text.isLongerThan(200, text),
            "term", Text::searchTerm,
            "id", Ids::parse,
            "key", TextTimeTest::key);

    static Stream<Arguments> usesAndPieces() {
        return USES.keySet().stream().flatMap(use -> PIECES.stream().map(piece -> Arguments.of(use, piece)));
    }

    @ParameterizedTest
    @MethodSource("usesAndPieces")
    @DisplayName("V-01: a long text takes no long time")
    void takesNoLongTime(String use, String piece) {
        String text = piece.repeat(LENGTH / piece.length());
        Consumer<String> used = Objects.requireNonNull(USES.get(use));

        long begin = System.nanoTime();
        used.accept(text);
        used.accept(" ".repeat(LENGTH / 2) + text.substring(0, LENGTH / 2) + " ");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST);
    }

    private static void key(String text) {
        try {
            Text.key(text);
        } catch (IllegalArgumentException e) {
            // Refused at once.
        }
    }
}
