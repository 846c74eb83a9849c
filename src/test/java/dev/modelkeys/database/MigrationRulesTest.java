package dev.modelkeys.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** During an upgrade the version before works on the tables of the next one. */
class MigrationRulesTest {

    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");
    private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*\\.sql");

    /** Until then there was no version before. */
    private static final int FIRST_WITH_A_VERSION_BEFORE = 61;

    private static final Pattern BREAKS_THE_VERSION_BEFORE = Pattern.compile(
            "(?is)\\b(drop\\s+(table|column)|rename\\s+(to|column)|set\\s+not\\s+null|alter\\s+column\\s+\\S+\\s+(set\\s+data\\s+)?type)\\b");

    /** A migration makes a function, and does nothing of what is in it. */
    private static final Pattern FUNCTION = Pattern.compile("(?is)\\bcreate function\\b.*?\\$\\$.*?\\$\\$");

    /** Begins a migration that takes away what no version of the last two uses. */
    private static final String CONTRACTION = "-- Contraction:";

    @Test
    @DisplayName("migrations only add, but for contractions of what was superfluous two versions ago")
    void migrationsOnlyAdd() throws IOException {
        assertThat(migrations())
                .filteredOn(file -> version(file) >= FIRST_WITH_A_VERSION_BEFORE)
                .noneMatch(this::breaks);
    }

    @Test
    @DisplayName("a migration that narrows a column is recognised")
    void narrowingIsRecognised() {
        assertThat(MIGRATIONS.resolve("V57__finding_names.sql")).matches(this::breaks);
        assertThat(MIGRATIONS.resolve("V60__finding_entries_by_id.sql")).matches(file -> !breaks(file));
    }

    private boolean breaks(Path file) {
        try {
            String text = Files.readString(file);
            return !text.startsWith(CONTRACTION)
                    && BREAKS_THE_VERSION_BEFORE
                            .matcher(FUNCTION.matcher(text).replaceAll(""))
                            .find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.toList();
        }
    }

    private static int version(Path file) {
        Matcher version = VERSION.matcher(file.getFileName().toString());
        assertThat(version.matches()).as(file.toString()).isTrue();
        return Integer.parseInt(version.group(1));
    }
}
