package dev.modelkeys.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When an answer says to come again: in a second at the earliest, in a day at the latest. */
final class RetryTime {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Parts of Go's durations, such as 6m0s, and plain seconds. */
    private static final Pattern PART = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ms|h|m|s|)");

    private static final Pattern DURATION =
            Pattern.compile("(?:\\d{1,9}(?:\\.\\d{1,9})?(?:ms|h|m|s))+|\\d{1,9}(?:\\.\\d{1,9})?");

    /** Beware: the matcher goes one call deeper for each part. */
    private static final int MOST_CHARACTERS = 64;

    private static final List<String> RESETS = List.of("x-ratelimit-reset-requests", "x-ratelimit-reset-tokens");
    private static final List<String> IN_BODY =
            List.of("/error/details/*/retryDelay", "/retry_after", "/error/retry_after");

    private static final Pattern MILLISECONDS = Pattern.compile("\\d{1,12}");

    private RetryTime() {}

    static @Nullable Instant of(Answer answer, Instant now) {
        Duration wait = Stream.of(
                        milliseconds(answer.header("retry-after-ms")),
                        header(answer.header("retry-after"), now),
                        longestReset(answer),
                        inBody(answer))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (wait == null) {
            return null;
        }
        Duration least = wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait;
        return now.plus(least.compareTo(LONGEST) > 0 ? LONGEST : least);
    }

    private static @Nullable Duration milliseconds(@Nullable String text) {
        return text == null || !MILLISECONDS.matcher(text).matches() ? null : Duration.ofMillis(Long.parseLong(text));
    }

    private static @Nullable Duration header(@Nullable String text, Instant now) {
        Duration wait = duration(text);
        return wait == null ? untilDate(text, now) : wait;
    }

    private static @Nullable Duration untilDate(@Nullable String text, Instant now) {
        if (text == null) {
            return null;
        }
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Duration longestReset(Answer answer) {
        return answer.status() == 429
                ? RESETS.stream()
                        .map(answer::header)
                        .map(RetryTime::duration)
                        .filter(Objects::nonNull)
                        .max(Duration::compareTo)
                        .orElse(null)
                : null;
    }

    private static @Nullable Duration inBody(Answer answer) {
        AnswerBody body = AnswerBody.of(answer);
        return IN_BODY.stream()
                .flatMap(pointer -> body.at(pointer).stream())
                .map(JsonNode::asText)
                .map(RetryTime::duration)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Duration duration(@Nullable String text) {
        if (text == null
                || text.length() > MOST_CHARACTERS
                || !DURATION.matcher(text).matches()) {
            return null;
        }
        double seconds = 0;
        for (Matcher part = PART.matcher(text); part.find(); ) {
            seconds += Double.parseDouble(part.group(1))
                    * switch (part.group(2)) {
                        case "h" -> 3_600;
                        case "m" -> 60;
                        case "ms" -> 0.001;
                        default -> 1;
                    };
        }
        return Duration.ofMillis((long) (seconds * 1_000));
    }
}
