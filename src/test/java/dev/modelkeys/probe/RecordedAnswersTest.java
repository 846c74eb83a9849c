package dev.modelkeys.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.catalog.ProbeCase;
import dev.modelkeys.catalog.Provider;
import dev.modelkeys.vault.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers as vendors document or send them, and what they mean. */
class RecordedAnswersTest {

    static List<String> recorded() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/probe/answers.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void aRecordedAnswerMeansWhatIsKnownOfIt(String line) {
        String[] columns = Stream.of(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        Provider provider = Subjects.provider(columns[0]);
        boolean custom = provider.probes().credential().stream()
                .noneMatch(each -> each.name().equals(columns[1]));
        ProbeCase asked = provider.probes().cases(custom).stream()
                .filter(each -> each.name().equals(columns[1]))
                .findFirst()
                .orElseThrow();
        ProbeResult result = Findings.of(
                asked,
                answer(Integer.parseInt(columns[2]), columns[3], columns[4]),
                values(provider, custom),
                Instant.EPOCH);

        assertThat(result.finding() + (result.checkPlace() ? "+" : "")).isEqualTo(columns[5]);
        assertThat(result.verdict()).isEqualTo(result.finding().verdict());
    }

    static Answer answer(int status, String header, String body) {
        Map<String, List<String>> headers = header.isEmpty()
                ? Map.of()
                : Map.of(
                        header.substring(0, header.indexOf(':')),
                        List.of(header.substring(header.indexOf(':') + 1).strip()));
        return new Answer(status, headers, body.getBytes(UTF_8), false, null);
    }

    static Values values(Provider provider, boolean custom) {
        return Values.of(new ProbeSubject(
                provider,
                custom ? "model-1" : null,
                custom ? provider.types().get(0) : null,
                Map.of(),
                Map.of("api_key", Secret.of("secret"))));
    }
}
