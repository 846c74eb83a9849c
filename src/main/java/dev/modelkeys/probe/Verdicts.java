package dev.modelkeys.probe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.modelkeys.catalog.AnswerPattern;
import dev.modelkeys.catalog.Answers;
import dev.modelkeys.catalog.Answers.Meaning;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads answers by the patterns of the catalogue. */
final class Verdicts {

    private static final int FORBIDDEN = 403;
    private static final Answers NONE = new Answers(null, null, null, null, null, null, null);

    private final Answers answers;
    private final Answer answer;
    private final AnswerBody body;
    private final Values values;

    private Verdicts(Answers answers, Answer answer, Values values) {
        this.answers = answers;
        this.answer = answer;
        this.body = AnswerBody.of(answer);
        this.values = values;
    }

    /**
     * What an answer means.
     *
     * @param meaning null if no pattern fits
     * @param checkPlace true if a wrong site would be answered in the same way
     * @param specific true if the pattern looks at more than the status
     */
    record Reading(@Nullable Meaning meaning, boolean checkPlace, boolean specific) {}

    /** The meaning of the first pattern that fits: those that look at more than the status come first. */
    static Reading read(Answers answers, Answer answer, Values values) {
        return new Verdicts(answers, answer, values).reading();
    }

    /** True if one of the patterns fits. */
    static boolean matches(List<AnswerPattern> patterns, Answer answer, Values values) {
        return new Verdicts(NONE, answer, values).matchesAny(patterns, pattern -> true);
    }

    private Reading reading() {
        return Stream.of(true, false)
                .flatMap(specific -> Stream.of(Meaning.values())
                        .filter(meaning -> matchesAny(answers.of(meaning), pattern -> fits(meaning, pattern, specific)))
                        .map(meaning -> new Reading(meaning, isAlsoWrongPlace(meaning, specific), specific)))
                .findFirst()
                .orElse(new Reading(null, false, false));
    }

    /** A key of another site is refused like a bad one; a right that is missing has a code of its own. */
    private boolean isAlsoWrongPlace(Meaning meaning, boolean specific) {
        return switch (meaning) {
            case REJECTED -> matchesAny(answers.of(Meaning.WRONG_PLACE), pattern -> true);
            case NO_PERMISSION ->
                matchesAny(answers.of(Meaning.WRONG_PLACE), pattern -> pattern.isSpecific() == specific);
            default -> false;
        };
    }

    private boolean fits(Meaning meaning, AnswerPattern pattern, boolean specific) {
        if (pattern.isSpecific() != specific) {
            return false;
        }
        return switch (meaning) {
            case VALID -> specific || body.isJson();
            // A web page with this status is a firewall's, which looks at countries and addresses.
            case REJECTED, NO_PERMISSION -> specific || answer.status() != FORBIDDEN || !body.isHtml();
            default -> true;
        };
    }

    private boolean matchesAny(List<AnswerPattern> patterns, Predicate<AnswerPattern> which) {
        return patterns.stream().filter(which).anyMatch(this::matches);
    }

    private boolean matches(AnswerPattern pattern) {
        return matchesAlone(pattern) && (pattern.and() == null || matches(pattern.and()));
    }

    private boolean matchesAlone(AnswerPattern pattern) {
        if (pattern.status() != null && pattern.status() != answer.status()) {
            return false;
        }
        if (pattern.body() != null && !isOfKind(pattern.body())) {
            return false;
        }
        if (pattern.pointer() != null) {
            // A body that is no JSON has no values that could be missing.
            return body.isJson()
                    && pattern.negated() != body.at(pattern.pointer()).stream().anyMatch(node -> holds(pattern, node));
        }
        if (pattern.header() != null) {
            String header = answer.header(pattern.header());
            return pattern.negated() != (header != null && holds(pattern, header));
        }
        return pattern.contains() == null || body.contains(pattern.contains());
    }

    private boolean isOfKind(AnswerPattern.BodyKind kind) {
        return switch (kind) {
            case EMPTY -> body.isEmpty();
            case HTML -> body.isHtml();
            case NOT_JSON -> !body.isJson();
        };
    }

    private boolean holds(AnswerPattern pattern, JsonNode node) {
        boolean place = pattern.value() == null && pattern.contains() == null && pattern.atMost() == null;
        // A member that is an object or a list can be there, but has no text.
        return place
                || (node.isContainerNode()
                        ? pattern.contains() != null && pattern.value() == null && holds(pattern, node.toString())
                        : holds(pattern, node.asText()));
    }

    private boolean holds(AnswerPattern pattern, String text) {
        if (pattern.value() != null && !text.equals(Rendering.text(pattern.value(), values))) {
            return false;
        }
        if (pattern.contains() != null
                && !text.toLowerCase(Locale.ROOT).contains(pattern.contains().toLowerCase(Locale.ROOT))) {
            return false;
        }
        return pattern.atMost() == null || isAtMost(text, pattern.atMost());
    }

    private static boolean isAtMost(String text, int most) {
        try {
            return Double.parseDouble(text) <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
