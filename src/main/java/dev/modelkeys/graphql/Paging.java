package dev.modelkeys.graphql;

import org.jspecify.annotations.Nullable;

/** Pagination arguments of a connection. */
public record Paging(int first, @Nullable String after) {

    public static final String DEFAULT_SIZE = "50";
    private static final int LARGEST = 100;

    public static Paging of(@Nullable Integer first, @Nullable String after) {
        int size = first == null ? Integer.parseInt(DEFAULT_SIZE) : first;
        if (size < 1 || size > LARGEST) {
            throw RequestError.invalidArgument("The argument 'first' is between 1 and " + LARGEST + ".");
        }
        return new Paging(size, after);
    }
}
