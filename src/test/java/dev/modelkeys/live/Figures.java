package dev.modelkeys.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Measurements of a long run, one line each; assertions allow far more. */
public final class Figures {

    private static final Path FILE = Path.of("target", "figures.txt");

    private Figures() {}

    /** How often a race is run, or a fault is made: few times in every build, many when asked for. */
    public static int rounds(int otherwise) {
        return Integer.getInteger("modelkeys.rounds", otherwise);
    }

    public static void note(String id, String format, Object... values) {
        String line = String.format(Locale.ROOT, "%-5s %s", id, String.format(Locale.ROOT, format, values));
        try {
            Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The share of them, such as 0.99, that is not longer, in milliseconds. */
    public static long percentile(Collection<Duration> durations, double share) {
        List<Duration> sorted = durations.stream().sorted().toList();
        return sorted.isEmpty()
                ? 0
                : sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)))
                        .toMillis();
    }

    public static long longest(Collection<Duration> durations) {
        return percentile(durations, 1);
    }
}
