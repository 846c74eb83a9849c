package dev.modelkeys.graphql;

import org.jspecify.annotations.Nullable;

/** The argument that narrows a list to what contains a text. */
final class Search {

    private Search() {}

    /** Null keeps all. Nothing has control characters in its name, and the database takes no NUL or lone surrogate. */
    static @Nullable String of(@Nullable String search) {
        if (search != null && search.codePoints().anyMatch(Search::isUnsearchable)) {
            throw RequestFault.invalidArgument("The argument 'search' has no control characters.");
        }
        return search;
    }

    private static boolean isUnsearchable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
