package dev.modelkeys.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.catalog.Answers.Meaning;
import dev.modelkeys.catalog.ProbeCase;
import dev.modelkeys.catalog.Provider;
import dev.modelkeys.vault.Secret;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers as vendors document or send them, over real sockets, and what they mean. */
class RecordedAnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Set<String> GOOD = Set.of("ACCEPTED", "ANSWERS_WITHOUT_KEY", "KEY_NOT_PROVED");
    private static final Set<String> BAD = Set.of("REJECTED", "REJECTED+", "KEY_ASKED_FOR");

    @TempDir
    static Path directory;

    static LocalProviders providers;

    @BeforeAll
    static void start() throws Exception {
        providers = new LocalProviders(directory, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterAll
    static void stop() throws Exception {
        providers.close();
    }

    static List<RecordedAnswer> recorded() {
        return RecordedAnswer.all();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void aRecordedAnswerMeansWhatIsKnownOfIt(RecordedAnswer recorded) throws Exception {
        for (ProbeCase asked : recorded.asked()) {
            ProbeSubject subject = LocalProviders.subject(recorded.provider().id(), asked);
            ProbeResult result = providers.ask(subject, asked, answers(recorded, asked));

            Finding finding = Finding.valueOf(recorded.finding().replace("+", ""));
            boolean site = recorded.finding().endsWith("+");
            Integer seconds = recorded.seconds();
            assertThat(result.finding() + (result.checkPlace() ? "+" : ""))
                    .as(asked.name())
                    .isEqualTo(recorded.finding());
            assertThat(result.verdict()).isEqualTo(finding.verdict());
            assertThat(result.message()).startsWith(finding.message()).satisfies(message -> assertThat(
                            message.contains("a key of another site"))
                    .isEqualTo(site));
            assertThat(result.retryAt()).isEqualTo(seconds == null ? null : NOW.plusSeconds(seconds));
            assertThat(providers.requests()).hasSizeBetween(1, most(asked));
        }
    }

    /** The answer, with what is answered to the steps before it and the questions after it. */
    private static Function<String, byte[]> answers(RecordedAnswer recorded, ProbeCase asked) {
        return request -> {
            if (asked.after() != null && request.contains("grant_type=")) {
                return LocalProvider.response(200, "", "{\"access_token\":\"token-7\"}");
            }
            if (asked.ifUnclear() != null && request.contains("Action=GetCallerIdentity")) {
                return LocalProvider.response(200, "", "{\"GetCallerIdentityResponse\":{}}");
            }
            boolean open = recorded.finding().equals("KEY_NOT_PROVED");
            boolean withoutKey = !request.contains("secret-") && !request.contains("nk-");
            return asked.keyOptional() && !open && withoutKey
                    ? LocalProvider.response(401, "", "{}")
                    : recorded.response();
        };
    }

    private static int most(ProbeCase asked) {
        return 1
                + (asked.after() == null ? 0 : 1)
                + (asked.ifUnclear() == null ? 0 : 1)
                + (asked.keyOptional() ? 1 : 0)
                + (asked.retry() == null && asked.cost() == null ? 0 : 1);
    }

    @Test
    void everyCaseHasAGoodAndABadAnswer() {
        Set<ProbeCase> good = answered(GOOD);
        Set<ProbeCase> bad = answered(BAD);
        assertThat(Subjects.cases().filter(each -> each.request() != null))
                .isNotEmpty()
                .allSatisfy(each -> {
                    assertThat(good).contains(each);
                    if (!each.answers().of(Meaning.REJECTED).isEmpty()) {
                        assertThat(bad).contains(each);
                    }
                });
    }

    private static Set<ProbeCase> answered(Set<String> findings) {
        return recorded().stream()
                .filter(recorded -> findings.contains(recorded.finding()))
                .flatMap(recorded -> recorded.asked().stream())
                .collect(Collectors.toSet());
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
