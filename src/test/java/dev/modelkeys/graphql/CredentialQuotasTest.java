package dev.modelkeys.graphql;

import static dev.modelkeys.graphql.Policies.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import dev.modelkeys.dev.Administrator;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** G17: quotas of credentials. */
@QuarkusTest
class CredentialQuotasTest {

    private static final String QUOTAS = "credential.quotas.";

    private Fixture given;
    private Policies policies;

    @BeforeEach
    void aWorkspace() {
        given = Fixture.in("policies");
        policies = new Policies(given.people().as(Role.MANAGER));
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        given.people().leave();
    }

    @Test
    @DisplayName("G17: quotas are shown with their use, the shortest period first")
    void shown() throws SQLException {
        Reply set = done(policies.limit(
                given.first(),
                List.of(
                        Map.of("period", "MONTH", "tokens", 9_007_199_254_740_992d),
                        Map.of("period", "MINUTE", "requests", 60, "tokens", 1))));
        assertThat(set.texts("setCredentialQuotas.credential.quotas.period")).containsExactly("MINUTE", "MONTH");

        Administrator.execute("update credential_quota set used_requests = 7, used_tokens = 12,"
                + " resets_at = '2099-01-01T00:00:00Z' where credential_id = '" + given.first() + "'");
        Reply read = read(given.first());
        assertThat(read.texts(QUOTAS + "requests")).containsExactly("60", null);
        assertThat((List<?>) read.at(QUOTAS + "tokens"))
                .map(tokens -> ((Number) tokens).doubleValue())
                .containsExactly(1.0, 9_007_199_254_740_992.0);
        assertThat(read.texts(QUOTAS + "usedRequests")).containsExactly("7", "7");
        assertThat(read.texts(QUOTAS + "usedTokens")).containsExactly("12.0", "12.0");
        assertThat(read.texts(QUOTAS + "resetsAt")).containsOnly("2099-01-01T00:00:00Z");
        assertThat(read(given.second()).texts("credential.quotas")).isEmpty();
    }

    @Test
    @DisplayName("G17: a period that is over shows no use and the end of the present one")
    void over() throws SQLException {
        done(policies.limit(given.first(), List.of(Map.of("period", "DAY", "requests", 5))));
        Administrator.execute("update credential_quota set used_requests = 5, used_tokens = 9,"
                + " resets_at = now() - interval '3 days' where credential_id = '" + given.first() + "'");

        Reply read = read(given.first());

        assertThat(read.texts(QUOTAS + "usedRequests")).containsExactly("0");
        assertThat(read.texts(QUOTAS + "usedTokens")).containsExactly("0.0");
        Instant end = Instant.parse(read.texts(QUOTAS + "resetsAt").get(0));
        assertThat(end).isBetween(Instant.now(), Instant.now().plus(Duration.ofDays(1)));
        assertThat(end.truncatedTo(ChronoUnit.DAYS)).isEqualTo(end);
    }

    @Test
    @DisplayName("G17: what was used in a period whose quota stays is kept; other quotas are lifted")
    void replaced() throws SQLException {
        done(policies.limit(
                given.first(),
                List.of(Map.of("period", "DAY", "requests", 5), Map.of("period", "MONTH", "requests", 9))));
        Administrator.execute(
                "update credential_quota set used_requests = 4 where credential_id = '" + given.first() + "'");

        done(policies.limit(
                given.first(),
                List.of(Map.of("period", "MONTH", "tokens", 100), Map.of("period", "MINUTE", "requests", 1))));

        Reply read = read(given.first());
        assertThat(read.texts(QUOTAS + "period")).containsExactly("MINUTE", "MONTH");
        assertThat(read.texts(QUOTAS + "requests")).containsExactly("1", null);
        assertThat(read.texts(QUOTAS + "usedRequests")).containsExactly("0", "4");
        done(policies.limit(given.first(), List.of()));
        assertThat(read(given.first()).texts("credential.quotas")).isEmpty();
    }

    @Test
    @DisplayName("A change writes one entry and raises both versions of the owner; the same again does nothing")
    void recorded() throws SQLException {
        String workspace = given.people().workspace();
        AuditReader book = AuditReader.open(given.people().as(Role.AUDITOR));
        List<Map<String, Object>> quotas = List.of(Map.of("period", "DAY", "requests", 5));
        String health = Policies.text(workspace, "coalesce(sum(version), 0)", "health_version");

        done(policies.limit(given.first(), quotas));
        done(policies.limit(given.first(), quotas));
        done(policies.limit(given.second(), List.of()));

        assertThat(book.actions()).containsExactly("QUOTAS_SET");
        assertThat(Policies.text(workspace, "sum(version)", "policy_version")).isEqualTo("1");
        assertThat(Long.parseLong(Policies.text(workspace, "sum(version)", "health_version")))
                .isEqualTo(Long.parseLong(health) + 1);
        Reply entry = given.people()
                .as(Role.AUDITOR)
                .query("{ auditEntries(first: 1) { nodes { subject credentialId details } } }");
        assertThat(entry.text("auditEntries.nodes[0].subject")).isEqualTo("First");
        assertThat(entry.text("auditEntries.nodes[0].credentialId")).isEqualTo(given.first());
        assertThat(entry.text("auditEntries.nodes[0].details"))
                .isEqualTo("{\"quotas\":[{\"period\":\"DAY\",\"requests\":5}]}");
    }

    @Test
    @DisplayName("G17: what is no quota is refused, and the present ones stay")
    void refused() {
        done(policies.limit(given.first(), List.of(Map.of("period", "DAY", "requests", 5))));

        assertThat(policies.limit(
                                given.first(),
                                List.of(
                                        Map.of("period", "DAY"),
                                        Map.of("period", "MINUTE", "requests", 0, "tokens", 0.5),
                                        Map.of("period", "DAY", "requests", 1)))
                        .problems())
                .containsExactly(
                        "REQUIRED input.quotas.0",
                        "INVALID input.quotas.1.requests",
                        "INVALID input.quotas.1.tokens",
                        "INVALID input.quotas.2.period");
        assertThat(policies.limit("none", List.of()).problems()).containsExactly("NOT_FOUND input.id");
        assertThat(read(given.first()).texts(QUOTAS + "requests")).containsExactly("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"5\"", "true", "[5]", "{}"})
    @DisplayName("G17: tokens that are no number are refused before anything runs")
    void noNumber(String tokens) {
        Reply reply = policies.api()
                .query("mutation { setCredentialQuotas(input: {id: \"" + given.first()
                        + "\", quotas: [{period: DAY, tokens: " + tokens + "}]}) { userErrors { code } } }");

        assertThat(reply.codes()).containsExactly("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    @DisplayName("G18: the last use is shown, of the newest hour that has one")
    void lastUse() throws SQLException {
        assertThat(read(given.first()).at("credential.lastUsedAt")).isNull();
        String row = "('" + given.people().workspace() + "', '" + given.first()
                + "', '%s', 'openai', '', '', 1, 1, 0, 0, 0, %s)";
        Administrator.execute("insert into credential_usage values "
                + row.formatted("2027-01-31T11:00:00Z", "'2027-01-31T11:59:59.123456Z'") + ", "
                + row.formatted("2027-01-31T10:00:00Z", "'2027-01-31T10:30:00Z'") + ", "
                + row.formatted("2027-01-31T12:00:00Z", "null"));

        assertThat(read(given.first()).text("credential.lastUsedAt")).isEqualTo("2027-01-31T11:59:59.123456Z");
    }

    private Reply read(String credential) {
        return policies.api()
                .query("{ credential(id: \"" + credential + "\") { lastUsedAt quotas { period requests tokens"
                        + " usedRequests usedTokens resetsAt } } }");
    }
}
