package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import dev.modelkeys.graphql.Scrape.Series;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Metrics of what callers do, with labels that they cannot choose. */
@QuarkusTest
class MetricsTest {

    private static final String OPERATIONS = "mk_operations_seconds_count";
    private static final String ERRORS = "mk_request_errors_total";

    private final Api api = Api.here();
    private final Steps steps = new Steps(api);

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
    @DisplayName("A mutation counts with its name, the caller's role and OK")
    void whatIsDoneCounts() {
        Scrape before = scrape();

        steps.add("counted");

        assertThat(grown(before, OPERATIONS, operation("Mutation.addCredential", "OK")))
                .isEqualTo(1);
        assertThat(grown(before, "mk_audit_append_seconds_count", Map.of("outcome", "appended")))
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    @DisplayName("A refused mutation counts with the code of its user error, and the request as none that failed")
    void whatIsRefusedCounts() {
        steps.add("taken");
        Scrape before = scrape();

        api.change(
                "add-credential",
                Map.of(
                        "owner",
                        Map.of("providerId", Steps.PROVIDER),
                        "name",
                        "taken",
                        "values",
                        Steps.values(Steps.SECRET)));

        assertThat(grown(before, OPERATIONS, operation("Mutation.addCredential", "NAME_TAKEN")))
                .isEqualTo(1);
        assertThat(grown(before, ERRORS, Map.of())).isZero();
    }

    @Test
    @DisplayName("A query that fails counts with its code, once for the operation and once for the request")
    void whatFailsCounts() {
        Scrape before = scrape();

        api.query("{ auditEntries(first: 100000) { nodes { id } } }");

        assertThat(grown(before, OPERATIONS, operation("Query.auditEntries", "INVALID_ARGUMENT")))
                .isEqualTo(1);
        assertThat(grown(before, ERRORS, Map.of("code", "INVALID_ARGUMENT"))).isEqualTo(1);
    }

    @Test
    @DisplayName("A request that the gate refuses counts by its code, and as no operation")
    void theGateCounts() {
        Scrape before = scrape();

        api.query("{");
        api.query("{ nothing }");
        new Http().post("{", "Content-Type", "text/plain");

        assertThat(grown(before, ERRORS, Map.of("code", "GRAPHQL_PARSE_FAILED")))
                .isEqualTo(1);
        assertThat(grown(before, ERRORS, Map.of("code", "GRAPHQL_VALIDATION_FAILED")))
                .isEqualTo(1);
        assertThat(grown(before, ERRORS, Map.of("code", "BAD_REQUEST"))).isEqualTo(1);
        assertThat(grown(before, OPERATIONS, Map.of())).isZero();
    }

    @Test
    @DisplayName("A failure is a series before the first one, so that an alert sees the first one")
    void failuresAreThereFromTheStart() {
        List<String> codes = scrape().named(ERRORS).stream()
                .map(each -> each.labels().get("code"))
                .toList();

        assertThat(codes).contains("INTERNAL", "UNAVAILABLE");
    }

    @Test
    @DisplayName("Caches count hits and misses, and the audit log tells when its heads were logged")
    void cachesAndHeadsAreSeen() throws SQLException {
        WorkspaceMembers people = WorkspaceMembers.in("cached");
        Scrape before = scrape();

        people.as(Role.MEMBER).query("{ viewer { name } }");
        people.as(Role.MEMBER).query("{ viewer { name } }");
        people.leave();

        assertThat(grown(before, "cache_gets_total", Map.of("cache", "documents", "result", "hit")))
                .isPositive();
        assertThat(grown(before, "cache_gets_total", Map.of("cache", "tokens"))).isEqualTo(2);
        assertThat(grown(before, "cache_gets_total", Map.of("cache", "tokens", "result", "miss")))
                .isPositive();
        assertThat(before.named("cache_gets_total"))
                .extracting(each -> each.labels().get("cache"))
                .contains("persisted-documents");
        assertThat(before.sum("mk_audit_heads_logged_timestamp_seconds", Map.of()))
                .isBetween(1.7e9, Instant.now().getEpochSecond() + 1.0);
    }

    @Test
    @DisplayName("Labels hold names of the schema, roles and codes, and nothing of what was sent")
    void labelsAreBounded() {
        LeakyRequests.inDocuments().limit(20).forEach(api::post);
        LeakyRequests.inVariables().limit(20).forEach(api::post);
        List<String> roles = Arrays.stream(Role.values()).map(Role::name).toList();

        List<Series> operations = scrape().named(OPERATIONS);

        assertThat(operations).isNotEmpty().allSatisfy(each -> {
            assertThat(each.labels()).containsOnlyKeys("operation", "role", "code");
            assertThat(each.labels().get("operation")).matches("(Query|Mutation|Subscription)\\.[a-zA-Z]+");
            assertThat(each.labels().get("role")).isIn(roles);
            assertThat(each.labels().get("code")).matches("[A-Z_]+");
        });
        assertThat(Canary.isIn(scrape().text())).isFalse();
    }

    private static Map<String, String> operation(String name, String code) {
        return Map.of("operation", name, "role", Role.OWNER.name(), "code", code);
    }

    private double grown(Scrape before, String name, Map<String, String> labels) {
        return scrape().sum(name, labels) - before.sum(name, labels);
    }

    private Scrape scrape() {
        return Scrape.of(metrics);
    }
}
