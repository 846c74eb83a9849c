package dev.modelkeys.graphql;

import dev.modelkeys.kernel.Text;
import org.jspecify.annotations.Nullable;

/** Bounds of text arguments, checked before anything is computed of them. */
public final class Arguments {

    private static final int LONGEST_SEARCH = 200;

    private Arguments() {}

    public static @Nullable String search(@Nullable String search) {
        return bounded("search", search, LONGEST_SEARCH);
    }

    /** @param maximum in characters */
    public static @Nullable String bounded(String name, @Nullable String value, int maximum) {
        if (value != null && Text.isLongerThan(maximum, value)) {
            throw RequestError.invalidArgument("The argument '" + name + "' has at most " + maximum + " characters.");
        }
        return value;
    }
}
