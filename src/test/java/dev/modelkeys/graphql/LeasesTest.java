package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import dev.modelkeys.dev.Administrator;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A gateway gets the credential that a call should use, and reports what came of the call. */
@QuarkusTest
class LeasesTest {

    private static final String LEASE = "acquireCredential.lease.";
    private static final String UNTIL = "reportOutcome.cooldownUntil";

    private WorkspaceMembers people;
    private Steps steps;
    private Gateway gateway;

    @BeforeEach
    void aProvider() {
        people = WorkspaceMembers.in("leases");
        steps = new Steps(people.as(Role.MANAGER));
        steps.startAfresh(Steps.PROVIDER);
        gateway = new Gateway(people.as(Role.RUNTIME));
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        people.leave();
    }

    @Test
    @DisplayName("G2: a lease has the default in clear, with the way that a call carries it")
    void theDefaultInClear() {
        String first = steps.add("First");
        steps.add("Second");

        Reply lease = gateway.ask(Map.of("target", Gateway.model("gpt-4.1"), "calls", 3));

        assertThat(lease.problems()).isEmpty();
        assertThat(lease.text(LEASE + "credentialId")).isEqualTo(first);
        assertThat(lease.text(LEASE + "credentialName")).isEqualTo("First");
        assertThat(lease.maps(LEASE + "values")).contains(Map.of("field", "openai_api_key", "value", Steps.SECRET));
        assertThat(lease.text(LEASE + "call.baseUrl")).isEqualTo("https://api.openai.com/v1");
        assertThat(lease.maps(LEASE + "call.headers"))
                .contains(Map.of("name", "Authorization", "value", "Bearer " + Steps.SECRET));
        assertThat(lease.number(LEASE + "calls")).isEqualTo(3);
        assertThat(Instant.parse(lease.text(LEASE + "expiresAt")))
                .isBetween(Instant.now().plusSeconds(40), Instant.now().plusSeconds(61));
    }

    @Test
    @DisplayName("G2, G10: without a default, a credential or the model there is no lease")
    void refusals() {
        assertThat(gateway.ask(Map.of("target", Gateway.model("gpt-4.1"))).problems())
                .containsExactly("NOT_CONFIGURED input.target");

        String first = steps.add("First");
        steps.add("Second");
        steps.delete(first);

        assertThat(gateway.ask(Map.of("target", Gateway.model("gpt-4.1"))).problems())
                .containsExactly("DEFAULT_MISSING input.target");
        assertThat(gateway.ask(Map.of("target", Gateway.model("no-such-model"))).problems())
                .containsExactly("NOT_FOUND input.target");
        assertThat(gateway.ask(Map.of("target", Map.of("providerId", "nobody"))).problems())
                .containsExactly("NOT_FOUND input.target.providerId");
        assertThat(gateway.ask(Map.of("target", Gateway.provider(), "environment", "production"))
                        .problems())
                .containsExactly("ENVIRONMENT_NOT_BOUND input.environment");
        steps.uninstall(Steps.PROVIDER);
        assertThat(gateway.ask(Map.of("target", Gateway.model("gpt-4.1"))).problems())
                .containsExactly("NOT_FOUND input.target");
    }

    @Test
    @DisplayName("G14: a change holds for the very next lease")
    void theVeryNextLease() {
        String first = steps.add("First");
        String second = steps.add("Second");
        for (int i = 0; i < 10; i++) {
            steps.choose(i % 2 == 0 ? second : first);

            assertThat(gateway.acquire(Gateway.model("gpt-4.1")).credential())
                    .isEqualTo(i % 2 == 0 ? "Second" : "First");
        }
        steps.rename(first, "Renamed");

        assertThat(gateway.acquire(Gateway.model("gpt-4.1")).credential()).isEqualTo("Renamed");
    }

    @Test
    @DisplayName("a custom model has its own credential")
    void aCustomModel() {
        steps.add("Of the provider");
        steps.addModel("mine", "Of the model");

        assertThat(gateway.acquire(Gateway.model("mine")).credential()).isEqualTo("Of the model");
        assertThat(gateway.acquire(Gateway.provider()).credential()).isEqualTo("Of the provider");
    }

    @Test
    @DisplayName("G9, G11: a credential rests after a report, and the refusal says until when")
    void rest() {
        steps.add("First");
        Gateway.Lease lease = gateway.acquire(Gateway.model("gpt-4.1"));

        Reply reported = gateway.report(lease.id(), "RATE_LIMITED", Map.of("retryAfterSeconds", 30));
        Reply again = gateway.report(lease.id(), "RATE_LIMITED", Map.of("retryAfterSeconds", 3000));
        Reply refused = gateway.ask(Map.of("target", Gateway.model("gpt-4.1")));

        Instant until = Instant.parse(reported.text(UNTIL));
        assertThat(Duration.between(Instant.now(), until)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
        assertThat(again.text(UNTIL))
                .as("a report beyond the calls changes nothing")
                .isEqualTo(reported.text(UNTIL));
        assertThat(refused.problems()).containsExactly("ALL_COOLING input.target");
        assertThat(refused.text("acquireCredential.retryAt")).isEqualTo(reported.text(UNTIL));
    }

    @Test
    @DisplayName("G12: three refusals in a row mark a credential REJECTED, and a call that is served brings it back")
    void rejected() {
        String id = steps.add("First");
        for (int i = 0; i < 3; i++) {
            Gateway.Lease lease = gateway.acquire(Gateway.model("gpt-4.1"));
            gateway.report(lease.id(), "UNAUTHORIZED");
            endRest(id);
        }

        Reply lease = gateway.ask(Map.of("target", Gateway.model("gpt-4.1")));

        assertThat(lease.text(LEASE + "health")).isEqualTo("REJECTED");
        gateway.report(lease.text(LEASE + "id"), "OK");
        assertThat(gateway.ask(Map.of("target", Gateway.model("gpt-4.1"))).text(LEASE + "health"))
                .isEqualTo("VALID");
        assertThat(people.as(Role.AUDITOR)
                        .query(
                                "{ auditEntries(action: HEALTH_CHANGED) { nodes { actor details } } verifyAudit { ok } }")
                        .texts("auditEntries.nodes.details"))
                .hasSize(2)
                .allMatch(details -> details.contains("finding"));
    }

    @Test
    @DisplayName("G18, G25: use and leases are on record, without values")
    void onRecord() {
        String id = steps.add("First");
        Gateway.Lease lease = gateway.acquire(Gateway.model("gpt-4.1"));
        gateway.report(lease.id(), "OK", Map.of("inputTokens", 100, "outputTokens", 20));
        gateway.acquire(Gateway.provider());

        Reply records = people.as(Role.AUDITOR)
                .query(
                        "{ leases { totalCount nodes { actor credentialId credentialName model outcome } } verifyAudit { ok } }");
        Reply usage = people.as(Role.MEMBER)
                .query("{ usage(owner: {providerId: \"openai\"}, from: \""
                        + Instant.now().minusSeconds(7200)
                        + "\", to: \"" + Instant.now().plusSeconds(1)
                        + "\", bucket: HOUR) { requests ok failed inputTokens outputTokens } }");

        assertThat(records.number("leases.totalCount")).isEqualTo(2);
        assertThat(records.texts("leases.nodes.credentialId")).containsOnly(id);
        assertThat(records.texts("leases.nodes.outcome")).containsExactly(null, "OK");
        assertThat(records.at("verifyAudit.ok")).isEqualTo(true);
        assertThat(records.body()).doesNotContain(Steps.SECRET);
        assertThat(usage.texts("usage.requests")).hasSizeBetween(3, 4);
        assertThat(usage.texts("usage.requests").stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(2);
        assertThat(usage.texts("usage.inputTokens").stream()
                        .mapToDouble(Double::parseDouble)
                        .sum())
                .isEqualTo(100);
    }

    @Test
    @DisplayName("G18: use is told in at most 400 buckets, and the newest is never left out")
    void buckets() {
        steps.add("First");
        gateway.acquire(Gateway.provider());
        String question =
                "{ usage(owner: {providerId: \"openai\"}, from: \"%s\", to: \"%s\", bucket: HOUR) { requests } }";
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));

        Reply most = people.as(Role.MEMBER).query(question.formatted(hour.minus(Duration.ofHours(400)), hour));
        Reply more = people.as(Role.MEMBER)
                .query(question.formatted(hour.minus(Duration.ofHours(400)).minusSeconds(1), hour));

        assertThat(most.texts("usage.requests")).hasSize(400).endsWith("1");
        assertThat(more.codes()).containsExactly("INVALID_ARGUMENT");
    }

    @Test
    @DisplayName("G16: an explanation says what the next lease is, and shows no secret")
    void explanation() {
        String first = steps.add("First");

        Reply trace = people.as(Role.MEMBER)
                .query("{ explainResolution(target: {providerId: \"openai\", model: \"gpt-4.1\", type: LLM})"
                        + " { credential { id } refusal steps { credential { name } decision reason } } }");

        assertThat(trace.text("explainResolution.credential.id")).isEqualTo(first);
        assertThat(trace.texts("explainResolution.steps.reason")).containsExactly("DEFAULT");
        assertThat(trace.body()).doesNotContain(Steps.SECRET);
    }

    private static void endRest(String credential) {
        try {
            Administrator.execute(
                    "update credential_cooldown set until = now() - interval '1 second' where credential_id = '"
                            + credential + "'");
            Administrator.execute("update health_version set version = version + 1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
