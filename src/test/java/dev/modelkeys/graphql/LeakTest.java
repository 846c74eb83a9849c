package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.modelkeys.dev.Administrator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A secret sent in any field, rightly or by mistake, appears in no response, log line, metric or row. */
@QuarkusTest
class LeakTest {

    private static final String[] LOGGERS = {
        "dev.modelkeys", "io.smallrye.graphql", "graphql", "org.hibernate", "org.postgresql"
    };

    private final ObjectMapper json = new ObjectMapper();
    private final Http http = new Http();
    private final Api api = Api.here();
    private final Steps steps = new Steps(api);
    private final List<String> answers = new ArrayList<>();

    private final DataSource dataSource = Administrator.dataSource();

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @BeforeEach
    void startAfresh() {
        steps.startAfresh(Steps.PROVIDER);
    }

    @AfterEach
    void leaveNothing() {
        steps.uninstall(Steps.PROVIDER);
    }

    @Test
    void aSecretThatIsStoredIsNotSeenAgain() throws SQLException {
        try (CapturedLogs overheard = new CapturedLogs(LOGGERS)) {
            String credential = steps.add("to be edited");
            answers.add(steps.enter(credential, Canary.SECRET).body());
            answers.add(added().body());
            answers.add(api.change("add-custom-model", model()).body());
            answers.add(api.change("add-custom-model", model()).body());
            answers.add(steps.choose(credential).body());
            answers.add(steps.credential(credential).body());
            answers.add(steps.provider().body());
            answers.add(steps.managed().body());
            answers.add(steps.delete(credential).body());
            String model = steps.managed().text("customModels.nodes[0].id");
            answers.add(steps.remove(model).body());

            assertThat(steps.managed().texts("customModels.nodes[0].credentials.id"))
                    .hasSize(2);
            assertThat(new DatabaseDump(dataSource).rows()).anyMatch(row -> row.contains("••••••••tail"));
            assertNothingShows(overheard);
        }
    }

    @Test
    void aSecretThatIsLeasedIsSeenInTheLeaseAlone() throws SQLException {
        try (CapturedLogs overheard = new CapturedLogs(LOGGERS)) {
            steps.enter(steps.add("to be leased"), Canary.SECRET);
            Gateway gateway = new Gateway(api);
            for (String outcome : List.of("OK", "BAD_REQUEST", "SERVER_ERROR", "UNAUTHORIZED")) {
                Reply lease = gateway.ask(Map.of("target", Gateway.provider()));
                assertThat(lease.body()).contains(Canary.SECRET);
                answers.add(gateway.report(lease.text("acquireCredential.lease.id"), outcome)
                        .body());
            }
            answers.add(gateway.ask(Map.of("target", Gateway.provider())).body());
            answers.add(api.query("{ leases { nodes { id credentialName outcome } } auditEntries { nodes { details } }"
                            + " explainResolution(target: {providerId: \"openai\"}) { refusal steps { reason } } }")
                    .body());

            assertNothingShows(overheard);
        }
    }

    @Test
    void aSecretInAWrongPlaceOfAMutationsInputIsNotSeenAgain() throws SQLException {
        try (CapturedLogs overheard = new CapturedLogs(LOGGERS)) {
            LeakyRequests.inVariables().forEach(this::send);

            assertThat(answers).hasSizeGreaterThan(100);
            assertNothingShows(overheard);
        }
    }

    @Test
    void aSecretInADocumentIsNotSeenAgain() throws SQLException {
        try (CapturedLogs overheard = new CapturedLogs(LOGGERS)) {
            LeakyRequests.inDocuments().forEach(this::send);

            assertNothingShows(overheard);
        }
    }

    @Test
    void aSecretInWhatIsNoRequestIsNotSeenAgain() throws SQLException {
        try (CapturedLogs overheard = new CapturedLogs(LOGGERS)) {
            LeakyRequests.inBodies().forEach(this::send);
            byte[] body = "{\"query\": \"{ __typename }\"}".getBytes(StandardCharsets.UTF_8);
            String canary = Canary.SECRET;
            Stream.of("/graphql?query=" + canary, "/graphql/" + canary, "/graphql" + canary, "/" + canary)
                    .forEach(path -> {
                        keep(http.send("POST", path, body, "Content-Type", Http.JSON));
                        keep(http.send("GET", path, new byte[0]));
                    });
            keep(http.post(body, "Content-Type", "text/" + canary));
            keep(http.post(body, "Content-Type", "application/json; charset=" + canary));
            keep(http.post(body, "Content-Type", Http.JSON, "Accept", "text/" + canary));
            keep(http.post(body, "Content-Type", Http.JSON, "Authorization", "Bearer " + canary));
            keep(http.post(body, "Content-Type", Http.JSON, "Origin", "https://" + canary, "Cookie", "a=" + canary));
            keep(http.send(canary, "/graphql", body, "Content-Type", Http.JSON));

            assertNothingShows(overheard);
        }
    }

    private void send(Object request) {
        try {
            String body = request instanceof String text ? text : json.writeValueAsString(request);
            for (String accept : List.of(Http.JSON, Http.RESPONSE)) {
                keep(http.post(body, "Content-Type", Http.JSON, "Accept", accept));
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(HttpResponse<String> response) {
        answers.add(response.statusCode() + " " + response.headers().map() + " " + response.body());
    }

    private void assertNothingShows(CapturedLogs overheard) throws SQLException {
        assertThat(answers).isNotEmpty().noneMatch(Canary::isIn).noneMatch(answer -> answer.contains("INTERNAL"));
        assertThat(Scrape.of(metrics).text()).contains("mk_operations").matches(text -> !Canary.isIn(text));
        assertThat(new DatabaseDump(dataSource).rows()).isNotEmpty().noneMatch(Canary::isIn);
        assertThat(overheard.said())
                .as("reading all that is stored is overheard, so that silence means something")
                .anyMatch(line -> line.startsWith("org.postgresql"))
                .noneMatch(Canary::isIn);
    }

    private Reply added() {
        Map<String, String> owner = Map.of("providerId", Steps.PROVIDER);
        return api.change("add-credential", Map.of("owner", owner, "values", Steps.values(Canary.SECRET)));
    }

    private static Map<String, Object> model() {
        return Map.of(
                "providerId", Steps.PROVIDER, "name", "model", "type", "LLM", "values", Steps.values(Canary.SECRET));
    }
}
