package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import org.jboss.logmanager.formatters.StructuredFormatter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One setting turns the log into JSON, and each line about a request has its id. */
@QuarkusTest
@TestProfile(JsonLogTest.Json.class)
class JsonLogTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static final class Json implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.log.console.json.enabled", "true");
        }
    }

    @Test
    @DisplayName("Lines are JSON documents with the id of their request, and of no other")
    void linesHaveTheIdOfTheirRequest() throws IOException {
        try (CapturedLogs overheard = new CapturedLogs(jsonOfTheConsole(), "org.postgresql")) {
            send("first.request");
            List<String> first = idsIn(overheard.lines());
            send("second.request");
            List<String> both = idsIn(overheard.lines());

            assertThat(first).isNotEmpty().containsOnly("first.request");
            assertThat(both.subList(first.size(), both.size())).isNotEmpty().containsOnly("second.request");
        }
    }

    private static Formatter jsonOfTheConsole() {
        return Arrays.stream(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                .map(Handler::getFormatter)
                .filter(StructuredFormatter.class::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The console does not write JSON"));
    }

    private static void send(String id) {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .header("X-Request-Id", id)
                .body(Map.of("query", "{ providers(first: 1) { totalCount } apiTokens(first: 1) { totalCount } }"))
                .post("/graphql")
                .then()
                .statusCode(200);
    }

    private static List<String> idsIn(List<String> lines) throws IOException {
        List<String> ids = new ArrayList<>();
        for (String line : lines) {
            JsonNode document = JSON.readTree(line);
            assertThat(document.path("level").asText()).isNotEmpty();
            // Lines of background work have none.
            if (document.path("mdc").has("requestId")) {
                ids.add(document.path("mdc").path("requestId").asText());
            }
        }
        return ids;
    }
}
