package dev.modelkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sentences in sources begin with a noun of the field, not with a person that nothing is said about. */
class PlainEnglishTest {

    private static final int MOST = 19;

    /** Put together, so that this file has none. */
    private static final Pattern VAGUE = Pattern.compile("(?i)\\b(who" + "ever|some" + "body|no" + "body)\\b");

    @Test
    void sourcesHardlySpeakOfVaguePersons() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path root : List.of(Path.of("src", "main", "java"), Path.of("src", "test", "java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    VAGUE.matcher(Files.readString(file))
                            .results()
                            .forEach(match -> found.add(file + ": " + match.group()));
                }
            }
        }

        assertThat(found).hasSizeLessThanOrEqualTo(MOST);
    }
}
