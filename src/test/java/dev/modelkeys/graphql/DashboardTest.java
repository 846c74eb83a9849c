package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.modelkeys.access.Role;
import dev.modelkeys.graphql.Expression.Selector;
import dev.modelkeys.graphql.Scrape.Series;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Dashboard and alerts ask for metrics, labels and values that a server has. */
@QuarkusTest
class DashboardTest {

    private static final Path FOLDER = Path.of("src", "main", "grafana");

    /** Prometheus adds these. */
    private static final Set<String> OF_THE_TARGET = Set.of("job", "instance");

    private static final Set<String> OF_OTHERS = Set.of("up", "kube_job_status_failed");

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    @DisplayName("Each metric of the dashboard is there, with each label that it is asked by")
    void dashboard() throws IOException, SQLException {
        JsonNode dashboard =
                new ObjectMapper().readTree(FOLDER.resolve("dashboard.json").toFile());
        List<String> expressions = dashboard.findValuesAsText("expr");

        assertThat(expressions).hasSizeGreaterThan(20);
        assertKnown(expressions);
    }

    @Test
    @DisplayName("Each metric of the alerts is there, with each label and value that it is asked by")
    void alerts() throws IOException, SQLException {
        List<String> expressions;
        try (Stream<String> lines = Files.lines(FOLDER.resolve("alerts.yaml"))) {
            expressions = lines.filter(line -> line.strip().startsWith("expr: "))
                    .map(line -> line.strip().substring("expr: ".length()))
                    .toList();
        }

        assertThat(expressions).hasSizeGreaterThan(10);
        assertKnown(expressions);
    }

    private void assertKnown(List<String> expressions) throws SQLException {
        Scrape scrape = busy();
        for (Expression expression : expressions.stream().map(Expression::of).toList()) {
            Set<String> labels = new HashSet<>(OF_THE_TARGET);
            assertThat(expression.selectors()).as(expression.text()).isNotEmpty();
            for (Selector selector : expression.selectors()) {
                if (!OF_OTHERS.contains(selector.metric())) {
                    labels.addAll(assertKnown(expression, selector, scrape));
                }
            }
            assertThat(labels).as(expression.text()).containsAll(expression.groups());
        }
    }

    private static Set<String> assertKnown(Expression expression, Selector selector, Scrape scrape) {
        Set<String> asked = new HashSet<>(selector.labels());
        asked.removeAll(OF_THE_TARGET);
        Map<String, String> values = new HashMap<>(selector.values());
        values.keySet().removeAll(OF_THE_TARGET);
        List<Series> found = scrape.named(selector.metric());
        assertThat(found).as(expression.text()).anySatisfy(series -> {
            assertThat(series.labels()).containsAllEntriesOf(values);
            assertThat(series.labels().keySet()).containsAll(asked);
        });
        return found.get(0).labels().keySet();
    }

    /** Values of an address that the server may not ask at. */
    private static Map<String, ?> notAsked() {
        List<Map<String, String>> values = new ArrayList<>(Steps.values(Steps.SECRET));
        values.add(Map.of("field", "openai_api_base", "value", "http://127.0.0.1:1"));
        return Map.of("owner", Map.of("providerId", Steps.PROVIDER), "values", values);
    }

    /** After changes, a query, an error, a test and requests with a token. */
    private Scrape busy() throws SQLException {
        WorkspaceMembers people = WorkspaceMembers.in("watched");
        people.as(Role.MEMBER).query("{ viewer { name } }");
        people.as(Role.MEMBER).query("{ nothing }");
        people.as(Role.MANAGER).change("test-credential", notAsked());
        people.leave();
        return Scrape.of(metrics);
    }
}
