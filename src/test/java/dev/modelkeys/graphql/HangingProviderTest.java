package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A provider that does not answer costs other requests nothing. */
@QuarkusTest
@TestProfile(Probing.class)
class HangingProviderTest {

    private static final String TEST_AND_SUCCEED =
            """
            mutation ($tested: TestCredentialInput!, $successor: CreateApiTokenInput!) {
              testCredential(input: $tested) { userErrors { code field } }
              createApiToken(input: $successor) { secret userErrors { code field } }
            }
            """;

    private final FakeProvider provider = FakeProvider.open();
    private WorkspaceMembers people;
    private ProbedKeys keys;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @BeforeEach
    void aWorkspace() {
        people = WorkspaceMembers.in("a hanging provider");
        keys = new ProbedKeys(people.as(Role.MANAGER), provider);
        keys.startAfresh();
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        people.leave();
        provider.close();
    }

    @Test
    @DisplayName("G21: a credential whose provider does not answer is stored after ten seconds, as UNREACHABLE")
    void isStoredAfterTenSeconds() {
        long begin = System.nanoTime();

        Reply added = keys.add(FakeProvider.SILENT);

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isBetween(Duration.ofSeconds(9), Duration.ofMillis(11_500));
        assertThat(added.text("addCredential.credential.health.verdict")).isEqualTo("UNREACHABLE");
    }

    @Test
    @DisplayName("S-06: requests that wait for a provider hold no place and no thread of others")
    void othersAreServed() {
        List<CompletableFuture<Reply>> waiting = IntStream.range(0, 40)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> keys.test(Map.of(
                                "owner",
                                Map.of("providerId", Probing.PROVIDER),
                                "values",
                                keys.values(FakeProvider.SILENT))),
                        command -> new Thread(command).start()))
                .toList();
        while (provider.requests.size() < waiting.size()) {
            Thread.onSpinWait();
        }

        double atWork = Scrape.of(metrics).sum("mk_requests_active", Map.of());
        long slowest = IntStream.range(0, 50)
                .mapToLong(n -> {
                    long begin = System.nanoTime();
                    assertThat(keys.count()).isZero();
                    return System.nanoTime() - begin;
                })
                .max()
                .orElseThrow();
        boolean allWait = waiting.stream().noneMatch(CompletableFuture::isDone);

        assertThat(allWait).isTrue();
        assertThat(atWork).isZero();
        assertThat(threadsAtWork()).isLessThan(waiting.size());
        assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(1));
        provider.close();
        assertThat(waiting).allSatisfy(reply -> assertThat(reply.join().text("testCredential.health.verdict"))
                .isEqualTo("UNREACHABLE"));
    }

    @Test
    @DisplayName("A request that began before its token was revoked changes nothing afterwards")
    void revokedMeanwhile() {
        Reply token = people.token(Role.OWNER, "to be revoked");
        Api stolen = Api.here(token.text("createApiToken.secret"));
        Map<String, Object> variables = Map.of(
                "tested",
                Map.of("owner", Map.of("providerId", Probing.PROVIDER), "values", keys.values(FakeProvider.SILENT)),
                "successor",
                Map.of("name", "successor", "role", Role.OWNER));
        CompletableFuture<Reply> late = CompletableFuture.supplyAsync(
                () -> stolen.post(Map.of("query", TEST_AND_SUCCEED, "variables", variables)),
                command -> new Thread(command).start());
        while (provider.requests.isEmpty()) {
            Thread.onSpinWait();
        }

        people.as(Role.OWNER)
                .query("mutation { revokeApiToken(input: {id: \"" + token.text("createApiToken.token.id")
                        + "\"}) { userErrors { code } } }");
        provider.close();

        assertThat(late.join().problems()).containsExactly("FORBIDDEN", "FORBIDDEN");
        assertThat(late.join().at("createApiToken.secret")).isNull();
    }

    /** Threads of requests that are not idle. */
    private static long threadsAtWork() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith("executor-thread"))
                .filter(thread -> List.of(thread.getValue()).stream()
                        .anyMatch(frame -> frame.getClassName().startsWith("dev.modelkeys")))
                .count();
    }
}
