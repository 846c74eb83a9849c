package dev.modelkeys.database;

import java.util.Arrays;
import java.util.stream.Stream;

/** Why something was thrown. */
public final class Causes {

    private Causes() {}

    /** Itself, its cause, and what was suppressed by either: that is where a commit leaves the reason why it failed. */
    public static Stream<Throwable> of(Throwable thrown) {
        return Stream.concat(
                Stream.of(thrown),
                Stream.concat(Stream.ofNullable(thrown.getCause()), Arrays.stream(thrown.getSuppressed()))
                        .flatMap(Causes::of));
    }
}
