package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.modelkeys.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The examples of the page about using keys work as they are. */
@QuarkusTest
class UsingKeysPageTest {

    private static final Path PAGE = Path.of("src", "site", "markdown", "using-keys.md");
    private static final Pattern CURL = Pattern.compile("```bash\\ncurl .*? -d '(.*?)'\\n```", Pattern.DOTALL);

    private WorkspaceMembers people;

    @BeforeEach
    void aCredential() {
        people = WorkspaceMembers.in("using keys");
        Steps steps = new Steps(people.as(Role.MANAGER));
        steps.startAfresh(Steps.PROVIDER);
        steps.add("First");
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        people.leave();
    }

    @Test
    @DisplayName("a lease is given, and reported")
    void examples() throws IOException {
        List<String> bodies = CURL.matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult match) -> match.group(1).replaceAll("\\s*\\n\\s*", " "))
                .toList();
        Api gateway = people.as(Role.RUNTIME);

        Reply lease = send(gateway, bodies.get(0));
        Reply report = send(gateway, bodies.get(1).replace("'$LEASE'", lease.text("acquireCredential.lease.id")));

        assertThat(bodies).hasSize(2);
        assertThat(lease.problems()).isEmpty();
        assertThat(lease.texts("acquireCredential.lease.values.field")).contains("openai_api_key");
        assertThat(report.problems()).isEmpty();
        assertThat(report.text("reportOutcome.cooldownUntil")).isNotNull();
    }

    private static Reply send(Api api, String body) throws IOException {
        JsonNode request = new ObjectMapper().readTree(body);
        return api.post(Map.of(
                "query",
                request.get("query").asText(),
                "variables",
                new ObjectMapper().convertValue(request.get("variables"), Map.class)));
    }
}
