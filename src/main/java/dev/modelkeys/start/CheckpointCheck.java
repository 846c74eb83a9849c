package dev.modelkeys.start;

import dev.modelkeys.audit.CheckpointFile;
import dev.modelkeys.audit.UnusableCheckpoints;
import io.quarkus.runtime.configuration.DurationConverter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What was kept of the audit can be read and replaced: otherwise nobody would notice that the database was set back. */
final class CheckpointCheck implements StartupCheck {

    private static final String FILE = "modelkeys.audit.checkpoint-file";
    private static final String EVERY = "modelkeys.audit.checkpoint-every";
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    @Override
    public Optional<StartupProblem> refusal(Settings settings) {
        return settings.text(FILE).flatMap(CheckpointCheck::refusalOfFile).or(() -> settings.text(EVERY)
                .flatMap(CheckpointCheck::refusalOfInterval));
    }

    private static Optional<StartupProblem> refusalOfFile(String file) {
        try {
            new CheckpointFile(Path.of(file)).requireUsable();
            return Optional.empty();
        } catch (UnusableCheckpoints e) {
            return Optional.of(new StartupProblem(FILE, "names " + file + ", which " + e.getMessage()));
        }
    }

    private static Optional<StartupProblem> refusalOfInterval(String text) {
        try {
            if (DurationConverter.parseDuration(text).compareTo(SHORTEST) >= 0) {
                return Optional.empty();
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        return Optional.of(new StartupProblem(EVERY, "is no duration of a second or more, such as 1H or 15M"));
    }
}
