package dev.modelkeys.routing.resolution;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Name of an environment, such as production.
 *
 * @param name in lower case
 */
public record Environment(String name) {

    /** ASCII only, before the case is folded: the lower case of the Kelvin sign is a k. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** The environment of this name; empty if no environment can have it. */
    public static Optional<Environment> parse(String name) {
        return NAME.matcher(name).matches()
                ? Optional.of(new Environment(name.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }
}
