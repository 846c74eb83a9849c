package dev.modelkeys.credential;

import dev.modelkeys.kernel.Confusables;
import dev.modelkeys.kernel.Rejections;
import dev.modelkeys.kernel.Text;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A credential's name.
 *
 * @param text as submitted, trimmed
 * @param key normalised form, unique on a keyring
 */
record Name(String text, String key) {

    private static final int LONGEST = 64;
    private static final String PREFIX = "API KEY ";
    /** Longer numbers were chosen by users: counting on from them would overflow. */
    private static final long LARGEST_COUNTED = 999_999_999_999_999_999L;

    private static final Pattern NUMBERED = Pattern.compile("api key (\\d{1,18})");

    /** The submitted name; empty, with a rejection, if invalid. */
    static Optional<Name> validated(String raw, Rejections rejections, String... path) {
        return Text.validated(raw, "A name", LONGEST, rejections, path).map(Name::of);
    }

    /**
     * {@code API KEY n}, one above the highest n.
     *
     * @param highest the highest number that a name of the keyring has; 0 if none has one
     * @param isTaken whether a name of the keyring has this key; asked for numbers that are no longer counted
     */
    static Name next(long highest, Predicate<String> isTaken) {
        long number = highest + 1;
        while (number > LARGEST_COUNTED && isTaken.test(of(PREFIX + number).key)) {
            number++;
        }
        return of(PREFIX + number);
    }

    /** The n of {@code API KEY n}; null for any other name. */
    @Nullable Long number() {
        Matcher numbered = NUMBERED.matcher(key);
        return numbered.matches() ? Long.valueOf(numbered.group(1)) : null;
    }

    /** Equal for names that look alike; now and then also for others. */
    int look() {
        return Confusables.look(key);
    }

    boolean looksLike(String otherKey) {
        return !key.equals(otherKey) && Confusables.areAlike(otherKey, key);
    }

    private static Name of(String text) {
        return new Name(text, Text.key(text));
    }
}
