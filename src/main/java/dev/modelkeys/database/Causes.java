package dev.modelkeys.database;

import java.util.Arrays;
import java.util.stream.Stream;

/** Causes of an exception. */
public final class Causes {

    private Causes() {}

    /** Streams the exception, its causes and their suppressed exceptions: a failed commit keeps its reason among these. */
    public static Stream<Throwable> of(Throwable thrown) {
        return Stream.concat(
                Stream.of(thrown),
                Stream.concat(Stream.ofNullable(thrown.getCause()), Arrays.stream(thrown.getSuppressed()))
                        .flatMap(Causes::of));
    }
}
