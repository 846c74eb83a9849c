package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the packaged server tells whom: nothing of its inside, nothing of its schema, and nothing of what it was sent. */
class DisclosureIT {

    /** Stack traces, classes, SQL, and the libraries below. */
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)\\bat \\w+\\.|exception|\\.java\\b|java\\.|jakarta|quarkus|vert\\.?x|netty|hibernate|smallrye|jackson"
                    + "|postgres|\\bsql\\b|select .* from|insert into|localhost:\\d|StringValue|ObjectValue");

    private final RawSocket wire = Production.shared().wire();
    private final RawSocket stranger = Production.shared().stranger();

    @ParameterizedTest
    @DisplayName("I-01: the schema is not told, however it is asked for")
    @ValueSource(
            strings = {
                "{ __schema { queryType { name } } }",
                "{ __type(name: \"Query\") { name } }",
                "query Q { ...f } fragment f on Query { __schema { types { name } } }",
                "{ a: __schema { types { name } } }",
                "{ a: __type(name: \"Query\") { fields { name } } }",
                "{ ... on Query { __type(name: \"Query\") { name } } }",
                "{ ... { __schema { types { name } } } }",
                "{\n__schema\n{\ntypes{name}}}",
                "{ __typename __schema { types { name } } }",
                "{ __schema @include(if: true) { types { name } } }"
            })
    void tellsNoSchema(String document) {
        for (RawSocket asked : List.of(wire, stranger)) {
            RawResponse answer = asked.query(document);
            assertThat(answer.status()).isBetween(400, 499);
            assertThat(answer.hasData()).isFalse();
        }
        assertThat(wire.query(document).reply().codes()).containsExactly("INTROSPECTION_DISABLED");
    }

    @ParameterizedTest
    @DisplayName("I-02: an error says which name of the schema was meant, and nothing of what was sent")
    @CsvSource(
            delimiter = '|',
            value = {
                "{ provider(id: \"openai\") { labell } } | nearest is label",
                "{ providerz { totalCount } } | Query has no field of this name, nearest is provider",
                "{ provider(idd: \"openai\") { id } } | Query.provider: id: ID! is missing",
                "{ __typename @skp(if: true) } | nearest is skip",
                "query ($a: Strin) { __typename } | unknown type",
                "{ ... on Provder { id } } | unknown type",
                "{ customModels(state: LISTD) { totalCount } } | state: CustomModelState is one of LISTED, REMOVED",
                "mutation { installProvider(input: {providrId: \"openai\"}) { clientMutationId } } | nearest is providerId"
            })
    void namesWhatWasMeant(String document, String words) {
        RawResponse answer = wire.query(document);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains(words)
                .doesNotContain("labell", "providerz", "idd", "skp", "Provder", "LISTD", "providrId");
    }

    @ParameterizedTest
    @DisplayName("I-03: there is no page and no schema to look at, and nothing for operators on this port")
    @ValueSource(
            strings = {
                "/graphql/schema.graphql",
                "/graphql/ui",
                "/graphiql",
                "/q/graphql-ui",
                "/q/graphql-ui/",
                "/q/graphql-ui/index.html",
                "/q/graphql-ui/page.js",
                "/q/graphql-ui/graphiql.min.js",
                "/q/graphql-ui/examples/index.json",
                "/q/dev-ui",
                "/q/dev-ui/",
                "/q/arc/beans",
                "/q/openapi",
                "/q/swagger-ui",
                "/q/health",
                "/q/health/ready",
                "/q/health-ui",
                "/q/metrics",
                "/q/",
                "/q"
            })
    void showsNoPage(String path) {
        assertThat(stranger.send("GET", path, new byte[0]).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("I-04: whatever is no request is a bad one, and the answer says nothing of the inside")
    void refusesMalformedBodies() {
        assertThat(MalformedBodies.all()).hasSizeGreaterThan(36).allSatisfy(body -> {
            RawResponse answer = wire.send("POST", "/graphql", body, RawSocket.JSON);
            assertThat(answer.status()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContainPattern(INSIDE);
        });
    }

    @Test
    @DisplayName("I-05, I-06: what headers claim is neither echoed nor believed")
    void echoesNoHeaders() {
        String[] claims = {
            "traceparent: 00-zzcanary-xx-01",
            "tracestate: canary=1",
            "baggage: canary=canary",
            "X-B3-TraceId: canary",
            "X-Request-ID: canary canary",
            "X-Correlation-ID: canary",
            "Forwarded: for=canary;host=canary;proto=https",
            "X-Forwarded-Host: canary",
            "X-Forwarded-For: canary",
            "apollo-federation-include-trace: ftv1",
            "X-Apollo-Tracing: 1",
            "Cookie: canary=canary"
        };
        RawResponse answer = wire.post("{\"query\": \"{ __typename }\"}", claims);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
        assertThat(answer.headers()).noneMatch(header -> header.toString().contains("canary"));
    }

    @Test
    @DisplayName("I-08: a secret in the wrong place of a document is in no answer")
    void repeatsNothingOfADocument() {
        assertThat(LeakyRequests.inDocuments()).allSatisfy(this::assertNothingIsRepeated);
    }

    @Test
    @DisplayName("I-09, I-10: a secret in the wrong place of the variables, or of the body, is in no answer")
    void repeatsNothingOfTheVariables() {
        assertThat(LeakyRequests.inVariables()).allSatisfy(this::assertNothingIsRepeated);
        assertThat(LeakyRequests.inBodies()).allSatisfy(body -> {
            RawResponse answer = wire.post(body);
            assertThat(answer.status()).isLessThan(500);
            assertThat(Canary.isIn(answer.toString())).isFalse();
        });
    }

    @Test
    @DisplayName("I-10: nor when at last it is in the right place")
    void repeatsNoSecret() {
        Steps steps = new Steps(api());
        steps.startAfresh("openai");
        Map<String, Object> input =
                Map.of("owner", Map.of("providerId", "openai"), "values", Steps.values(Canary.SECRET));
        Reply added = api().change("add-credential", input);

        assertThat(added.problems()).isEmpty();
        assertThat(added.text("addCredential.credential.id")).isNotBlank();
        assertThat(Canary.isIn(added.body())).isFalse();
        assertThat(Canary.isIn(steps.provider().body())).isFalse();
    }

    @Test
    @DisplayName("I-12: hostile texts are texts")
    void takesHostileTextsForTexts() {
        Stream<String> hostile = Stream.of(
                "' or '1'='1",
                "'; drop table credential; --",
                "%",
                "_",
                "\\\\",
                "\\u0000",
                "\\u202eopenai",
                "\\u043epenai",
                "${jndi:ldap://127.0.0.1/x}",
                "{{7*7}}",
                "#{7*7}",
                "../../../../etc/passwd",
                "%2e%2e%2f",
                "x".repeat(20_000),
                "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA",
                "<script>alert(1)</script>",
                "\\ud83d\\ude00");
        String document =
                RawSocket.quoted("query ($t: ID!, $s: String) { provider(id: $t) { id } customModel(id: $t) { id }"
                        + " credential(id: $t) { id } customModels(search: $s) { totalCount } providers(search: $s) { totalCount }"
                        + " credentials(owner: {providerId: $t}, after: $s) { totalCount } }");

        assertThat(hostile).allSatisfy(text -> {
            RawResponse answer = wire.post(
                    "{\"query\": " + document + ", \"variables\": {\"t\": \"" + text + "\", \"s\": \"" + text + "\"}}");
            assertThat(answer.status()).isLessThan(500);
            assertThat(answer.reply().codes()).isSubsetOf("INVALID_ARGUMENT");
            assertThat(answer.body().replaceAll("\"requestId\":\"[^\"]+\"", ""))
                    .doesNotContainPattern(INSIDE)
                    .doesNotContain("49", "root:");
        });
    }

    @Test
    @DisplayName("I-11, L-02: a secret in the wrong place is in no file, no line of output and no metric afterwards")
    void leavesNothingBehind() throws IOException {
        Production production = Production.shared();
        LeakyRequests.inDocuments().forEach(request -> api().post(new HashMap<>(request)));
        LeakyRequests.inVariables().forEach(request -> api().post(new HashMap<>(request)));
        LeakyRequests.inBodies().forEach(wire::post);
        IntStream.range(0, 50).forEach(i -> stranger.send("X" + i, "/" + Canary.SECRET + i, new byte[0]));
        stranger.send("GET", "/graphql%zz" + Canary.SECRET, new byte[0]);

        assertThat(production.server().outputSoFar()).isNotEmpty().noneMatch(Canary::isIn);
        try (Stream<Path> files = Files.walk(production.directory())) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(Canary.isIn(Files.readString(file, StandardCharsets.ISO_8859_1)))
                            .isFalse());
        }
        for (String path : List.of("/q/metrics", "/q/health", "/q/health/ready", "/q/health/live")) {
            String body = production.management().send("GET", path, new byte[0]).body();
            assertThat(body).isNotBlank();
            assertThat(Canary.isIn(body)).isFalse();
            assertThat(body.lines().filter(line -> !line.startsWith("#"))).hasSizeLessThan(1_000);
        }
    }

    private void assertNothingIsRepeated(Map<String, Object> request) {
        Reply reply = api().post(new HashMap<>(request));

        assertThat(reply.status()).isLessThan(500);
        assertThat(Canary.isIn(reply.body())).isFalse();
        assertThat(reply.body()).doesNotContainPattern(INSIDE);
    }

    private static Api api() {
        return Production.shared().api();
    }
}
