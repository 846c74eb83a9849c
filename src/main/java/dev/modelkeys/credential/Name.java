package dev.modelkeys.credential;

import dev.modelkeys.kernel.Rejections;
import dev.modelkeys.kernel.Text;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern NUMBERED = Pattern.compile("api key (\\d{1,18})");

    /** The submitted name; empty, with a rejection, if invalid. */
    static Optional<Name> validated(String raw, Rejections rejections, String... path) {
        return Text.validated(raw, "A name", LONGEST, rejections, path).map(Name::of);
    }

    /** {@code API KEY n}, one above the highest n among these names; gaps are not reused. */
    static Name next(Set<String> keys) {
        long number = keys.stream()
                .map(NUMBERED::matcher)
                .filter(Matcher::matches)
                .mapToLong(matcher -> Long.parseLong(matcher.group(1)))
                .max()
                .orElse(0);
        Name name;
        do {
            number++;
            name = of(PREFIX + number);
        } while (keys.contains(name.key));
        return name;
    }

    private static Name of(String text) {
        return new Name(text, Text.key(text));
    }
}
