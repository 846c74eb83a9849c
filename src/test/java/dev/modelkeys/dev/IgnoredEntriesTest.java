package dev.modelkeys.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The build names one by one what it leaves out of the package, because it knows no pattern for it. */
class IgnoredEntriesTest {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Pattern ENTRY = Pattern.compile("<entry>([^<]+)</entry>");

    @Test
    void areTheClassesOfThisRoomExceptTheOneThatTheStartUpCodeNames() throws IOException {
        assertThat(ignoredEntries()).containsExactlyElementsOf(classesToLeaveOut());
    }

    private static List<String> ignoredEntries() throws IOException {
        return ENTRY.matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static List<String> classesToLeaveOut() throws IOException {
        Path room = CLASSES.resolve("dev").resolve("modelkeys").resolve("dev");
        try (Stream<Path> files = Files.list(room)) {
            return files.map(file -> "dev/modelkeys/dev/" + file.getFileName())
                    .filter(name -> !name.endsWith("/DevelopmentConfig.class"))
                    .filter(name -> !name.endsWith("/package-info.class"))
                    .sorted()
                    .toList();
        }
    }
}
