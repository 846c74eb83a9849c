package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Leases follow pools, environments, switches and quotas. */
@QuarkusTest
class RoutedLeasesTest {

    private static final String EXPLAIN =
            """
            query ($target: ModelRefInput!, $environment: String, $exclude: [ID!]) {
                explainResolution(target: $target, environment: $environment, exclude: $exclude) {
                    credential { id } refusal retryAt steps { credential { id } decision reason } } }
            """;

    private WorkspaceMembers people;
    private Policies policies;
    private Gateway gateway;
    private Steps steps;
    private final List<String> keys = new ArrayList<>();

    @BeforeEach
    void threeKeys() {
        people = WorkspaceMembers.in("routed leases");
        Api manager = people.as(Role.MANAGER);
        policies = new Policies(manager);
        gateway = new Gateway(people.as(Role.RUNTIME));
        steps = new Steps(manager);
        steps.startAfresh(Steps.PROVIDER);
        for (String name : List.of("A", "B", "C")) {
            keys.add(steps.add(name));
        }
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        people.leave();
    }

    @Test
    @DisplayName("G5: the counts of round robin differ by at most 1 under 40 clients")
    void roundRobinInParallel() throws Exception {
        pool(Map.of());
        ExecutorService clients = Executors.newFixedThreadPool(40);
        try {
            List<Callable<String>> requests = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                requests.add(() -> gateway.acquire(Policies.MODEL).credential());
            }
            List<String> given = new ArrayList<>();
            for (Future<String> each : clients.invokeAll(requests)) {
                given.add(each.get());
            }

            Map<String, Long> counts =
                    given.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            assertThat(counts).hasSize(3);
            assertThat(counts.values()).allMatch(count -> count == 66 || count == 67);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    @DisplayName("G5: PRIORITY uses a free key first, G17: and the paid one once its quota is used up")
    void freeKeysFirst() {
        policies.save(
                Policies.MODEL,
                List.of(
                        Map.of("credentialId", keys.get(0), "priority", 1),
                        Map.of("credentialId", keys.get(1), "priority", 0)),
                Map.of("strategy", "PRIORITY"));
        policies.limit(keys.get(1), List.of(Map.of("period", "DAY", "requests", 2)));

        List<String> given = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            given.add(gateway.acquire(Policies.MODEL).credential());
        }

        assertThat(given).containsExactly("B", "B", "A", "A");
        assertThat(people.as(Role.MEMBER)
                        .query("{ credential(id: \"" + keys.get(1) + "\") { quotas { usedRequests } lastUsedAt } }")
                        .number("credential.quotas[0].usedRequests"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("G17: tokens count when they are reported")
    void tokens() {
        policies.limit(keys.get(0), List.of(Map.of("period", "MONTH", "tokens", 100)));
        Gateway.Lease lease = gateway.acquire(Gateway.provider());
        Gateway.Lease beside = gateway.acquire(Gateway.provider());

        gateway.report(lease.id(), "OK", Map.of("inputTokens", 70, "outputTokens", 30));

        Reply refused = gateway.ask(Map.of("target", Gateway.provider()));
        assertThat(beside.credential()).isEqualTo("A");
        assertThat(refused.problems()).containsExactly("ALL_COOLING input.target");
        assertThat(refused.text("acquireCredential.retryAt")).endsWith("-01T00:00:00Z");
    }

    @Test
    @DisplayName("G3, G10: an environment has its own credential, and a model that is switched off has none")
    void environmentsAndSwitches() {
        policies.bind(Policies.PROVIDER, "production", keys.get(2));

        assertThat(gateway.ask(Map.of("target", Policies.MODEL, "environment", "Production"))
                        .text("acquireCredential.lease.credentialName"))
                .isEqualTo("C");
        assertThat(gateway.ask(Map.of("target", Policies.MODEL, "environment", "test"))
                        .problems())
                .containsExactly("ENVIRONMENT_NOT_BOUND input.environment");
        policies.enable(Policies.MODEL, false);
        assertThat(gateway.ask(Map.of("target", Policies.MODEL)).problems())
                .containsExactly("MODEL_DISABLED input.target");
        assertThat(gateway.acquire(Gateway.provider()).credential()).isEqualTo("A");
    }

    @Test
    @DisplayName(
            "G7, G8: a pool whose last member was deleted serves nothing, and never the plain default or the bound one")
    void emptyPools() {
        policies.bind(Policies.PROVIDER, "test", keys.get(0));
        List<Map<String, Object>> members = List.of(Policies.member(keys.get(1)), Policies.member(keys.get(2)));
        policies.save(Policies.MODEL, members);
        policies.save(Policies.MODEL, members, Map.of("environment", "test"));
        assertThat(gateway.acquire(Policies.MODEL).credential()).isNotEqualTo("A");

        steps.delete(keys.get(1));
        steps.delete(keys.get(2));

        Map<String, Object> plain = Map.of("target", Policies.MODEL);
        for (Map<String, Object> asked : List.of(plain, Map.of("target", Policies.MODEL, "environment", "test"))) {
            assertThat(gateway.ask(asked).problems()).containsExactly("NOT_CONFIGURED input.target");
            assertThat(policies.api()
                            .post(Map.of("query", EXPLAIN, "variables", asked))
                            .text("explainResolution.refusal"))
                    .isEqualTo("NOT_CONFIGURED");
        }
        assertThat(gateway.acquire(Gateway.provider()).credential()).isEqualTo("A");
    }

    @Test
    @DisplayName("G1: a token that is limited to environments gets leases there alone")
    void limitedTokens() {
        policies.bind(Policies.PROVIDER, "production", keys.get(2));
        Reply made = people.as(Role.OWNER)
                .query(
                        "mutation { createApiToken(input: {name: \"Production\", role: RUNTIME, environments: [\"production\"]})"
                                + " { secret userErrors { code } } }");
        Gateway limited = new Gateway(Api.here(made.text("createApiToken.secret")));

        Reply lease = limited.ask(Map.of("target", Policies.MODEL, "environment", "production"));
        assertThat(limited.report(lease.text("acquireCredential.lease.id"), "OK")
                        .problems())
                .isEmpty();
        assertThat(limited.report(gateway.acquire(Policies.MODEL).id(), "OK").problems())
                .containsExactly("NOT_FOUND input.leaseId");
        assertThat(limited.ask(Map.of("target", Policies.MODEL)).problems())
                .containsExactly("FORBIDDEN input.environment");
        assertThat(limited.ask(Map.of("target", Policies.MODEL, "environment", "test"))
                        .problems())
                .containsExactly("FORBIDDEN input.environment");
    }

    @Test
    @DisplayName("G5: what a call has failed with is left out")
    void excluded() {
        pool(Map.of());

        for (int i = 0; i < 6; i++) {
            Reply lease = gateway.ask(Map.of("target", Policies.MODEL, "exclude", List.of(keys.get(0), keys.get(1))));
            assertThat(lease.text("acquireCredential.lease.credentialName")).isEqualTo("C");
        }
        assertThat(gateway.ask(Map.of("target", Policies.MODEL, "exclude", keys))
                        .problems())
                .containsExactly("ALL_COOLING input.target");
    }

    @Test
    @DisplayName("G16: the explanation is what the next acquisition does, whatever happened before")
    void explanations() {
        Random random = new Random(20261129);
        Api member = people.as(Role.MEMBER);
        List<String> outcomes = List.of("OK", "RATE_LIMITED", "UNAUTHORIZED", "SERVER_ERROR", "BAD_REQUEST");
        policies.limit(keys.get(0), List.of(Map.of("period", "DAY", "requests", 8)));
        for (int i = 0; i < 60; i++) {
            if (i % 10 == 0) {
                pool(Map.of(
                        "strategy",
                        List.of("ROUND_ROBIN", "WEIGHTED", "PRIORITY").get(random.nextInt(3))));
            }
            List<String> exclude = random.nextInt(4) == 0 ? List.of(keys.get(random.nextInt(3))) : List.of();

            Reply explained = member.post(
                    Map.of("query", EXPLAIN, "variables", Map.of("target", Policies.MODEL, "exclude", exclude)));
            Reply given = gateway.ask(Map.of("target", Policies.MODEL, "exclude", exclude));

            assertThat(given.at("acquireCredential.lease.credentialId"))
                    .as(explained.body())
                    .isEqualTo(explained.at("explainResolution.credential.id"));
            if (given.at("acquireCredential.lease") == null) {
                assertThat(given.problems())
                        .containsExactly(explained.text("explainResolution.refusal") + " input.target");
                assertThat(given.at("acquireCredential.retryAt")).isEqualTo(explained.at("explainResolution.retryAt"));
                keys.forEach(this::reset);
            } else {
                gateway.report(
                        given.text("acquireCredential.lease.id"),
                        outcomes.get(random.nextInt(outcomes.size())),
                        random.nextBoolean() ? Map.of("retryAfterSeconds", 60) : Map.of());
            }
        }
    }

    private void reset(String key) {
        assertThat(people.as(Role.MANAGER)
                        .change("reset-credential-health", Map.of("id", key))
                        .problems())
                .isEmpty();
    }

    private void pool(Map<String, ?> more) {
        Reply saved = policies.save(
                Policies.MODEL,
                List.of(
                        Map.of("weight", 2, "priority", 1),
                        Map.of("credentialId", keys.get(1), "priority", 0),
                        Map.of("credentialId", keys.get(2), "priority", 1)),
                more);
        assertThat(saved.problems()).as(saved.body()).isEmpty();
    }
}
