package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A test asks the provider on request. */
@QuarkusTest
@TestProfile(Probing.class)
class CredentialTestsTest {

    private static final String VERDICT = "testCredential.health.verdict";

    private final FakeProvider provider = FakeProvider.open();
    private WorkspaceMembers people;
    private ProbedKeys keys;
    private String id;
    private AuditReader audit;

    @BeforeEach
    void aCredential() {
        people = WorkspaceMembers.in("tests of credentials");
        keys = new ProbedKeys(people.as(Role.MANAGER), provider);
        keys.startAfresh();
        id = keys.added(FakeProvider.GOOD);
        provider.requests.clear();
        audit = AuditReader.open(people.as(Role.AUDITOR));
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        people.leave();
        provider.close();
    }

    @Test
    @DisplayName("G22: the verdict on a stored credential is answered, stored and audited without values")
    void aStoredCredential() {
        Instant before = Instant.now();

        Reply tested = keys.test(id);

        assertThat(tested.text(VERDICT)).isEqualTo("VALID");
        assertThat(tested.number("testCredential.health.revision")).isEqualTo(1);
        String checkedAt = keys.read(id).text("credential.health.checkedAt");
        assertThat(Instant.parse(checkedAt)).isAfterOrEqualTo(before.minusMillis(1));
        assertThat(provider.requests).containsExactly("GET /models " + FakeProvider.GOOD);
        assertThat(audit.actions()).containsExactly("CREDENTIAL_TESTED");
        assertThat(people.as(Role.AUDITOR)
                        .query("{ auditEntries(first: 1) { nodes { providerId credentialId details } } }")
                        .body())
                .contains(id, "\\\"case\\\":\\\"key\\\"", "\\\"verdict\\\":\\\"VALID\\\"", "\"fake\"")
                .doesNotContain("good-key");
    }

    @Test
    @DisplayName("G22: with changes or values nothing is stored")
    void changesAndValuesAreNotStored() {
        Reply changed = keys.test(id, "api_key", FakeProvider.BAD);
        Reply values = keys.test(
                Map.of("owner", Map.of("providerId", Probing.PROVIDER), "values", keys.values(FakeProvider.POOR)));
        Reply model = keys.test(Map.of(
                "model", Map.of("providerId", Probing.PROVIDER, "model", "new", "type", "LLM"),
                "values", keys.values(FakeProvider.BUSY)));

        assertThat(List.of(changed.text(VERDICT), values.text(VERDICT), model.text(VERDICT)))
                .containsExactly("REJECTED", "NO_CREDIT", "RATE_LIMITED");
        assertThat(changed.at("testCredential.health.revision")).isNull();
        assertThat(provider.requests).last().isEqualTo("GET /models/new " + FakeProvider.BUSY);
        assertThat(keys.read(id).text("credential.health.verdict")).isEqualTo("VALID");
        assertThat(keys.count()).isEqualTo(1);
        assertThat(audit.actions()).containsExactly("CREDENTIAL_TESTED", "CREDENTIAL_TESTED", "CREDENTIAL_TESTED");
    }

    @Test
    @DisplayName("S-01, F10: a stored secret is not sent to another place, neither by a test nor by an edit")
    void aStoredSecretStaysAtItsPlace() {
        try (FakeProvider another = FakeProvider.open()) {
            assertThat(keys.test(id, "base", another.base()).problems())
                    .containsExactly("REQUIRED input.changes.api_key");
            assertThat(keys.edit(id, null, "base", another.base()).problems())
                    .containsExactly("REQUIRED input.changes.api_key");
            assertThat(keys.test(id, "base", another.base(), "api_key", FakeProvider.GOOD)
                            .text(VERDICT))
                    .isEqualTo("VALID");

            assertThat(another.requests).containsExactly("GET /models " + FakeProvider.GOOD);
            assertThat(provider.requests).isEmpty();
        }
    }

    @Test
    @DisplayName("G24: an address that may not be asked at is refused, and no verdict is stored")
    void anAddressThatIsNotAllowed() {
        Reply refused = keys.test(id, "base", "http://10.0.0.1", "api_key", FakeProvider.GOOD);

        assertThat(refused.problems()).containsExactly("ADDRESS_NOT_ALLOWED input.changes.base");
        assertThat(refused.body()).contains("modelkeys.egress.allow");
        assertThat(refused.at("testCredential.health")).isNull();
    }

    @Test
    @DisplayName("G22: a second test of a credential at the same time is BUSY")
    void oneTestAtATime() {
        CompletableFuture<Reply> first =
                CompletableFuture.supplyAsync(() -> keys.test(id, "api_key", FakeProvider.SILENT));
        while (provider.requests.isEmpty()) {
            Thread.onSpinWait();
        }

        Reply second = keys.test(id);

        assertThat(second.problems()).containsExactly("BUSY");
        provider.close();
        assertThat(first.join().text(VERDICT)).isEqualTo("UNREACHABLE");
    }

    @Test
    @DisplayName("G22: beyond the budget a test is BUSY, and says when there is room again")
    void beyondTheBudget() {
        Map<String, ?> values =
                Map.of("owner", Map.of("providerId", Probing.PROVIDER), "values", keys.values(FakeProvider.GOOD));
        Reply last = keys.test(values);
        for (int round = 0; round < 60 && last.problems().isEmpty(); round++) {
            last = keys.test(values);
        }

        assertThat(last.problems()).containsExactly("BUSY");
        assertThat(Instant.parse(last.text("testCredential.retryAt")))
                .isBetween(Instant.now(), Instant.now().plusSeconds(61));
        assertThat(provider.requests).hasSize(59);
    }

    @Test
    @DisplayName("G1: members may read the verdict, and neither test nor reset")
    void membersOnlyRead() {
        ProbedKeys members = new ProbedKeys(people.as(Role.MEMBER), provider);

        assertThat(members.read(id).text("credential.health.verdict")).isEqualTo("VALID");
        assertThat(members.test(id).problems()).containsExactly("FORBIDDEN");
        assertThat(members.reset(id).problems()).containsExactly("FORBIDDEN");
        assertThat(provider.requests).isEmpty();
    }

    @Test
    @DisplayName("A reset forgets the verdict, once")
    void aReset() {
        assertThat(keys.reset(id).at("resetCredentialHealth.credential.health")).isNull();
        assertThat(keys.reset(id).problems()).isEmpty();

        assertThat(keys.read(id).at("credential.health")).isNull();
        assertThat(audit.actions()).containsExactly("HEALTH_RESET");
    }

    @Test
    @DisplayName("A test is of exactly one kind, with what belongs to it")
    void oneKindOfTest() {
        Map<String, String> owner = Map.of("providerId", Probing.PROVIDER);

        assertThat(keys.test(Map.of()).problems()).containsExactly("INVALID input");
        assertThat(keys.test(Map.of("id", id, "owner", owner)).problems()).containsExactly("INVALID input");
        assertThat(keys.test(Map.of("id", id, "values", List.of())).problems()).containsExactly("INVALID input.values");
        assertThat(keys.test(Map.of("owner", owner, "changes", List.of())).problems())
                .containsExactly("INVALID input.changes");
        assertThat(keys.test(Map.of("model", owner)).problems())
                .containsExactly("REQUIRED input.model.model", "REQUIRED input.model.type");
        assertThat(keys.test(Map.of("owner", owner)).problems())
                .containsExactly("REQUIRED input.values.api_key", "REQUIRED input.values.base");
        assertThat(keys.test("none").problems()).containsExactly("NOT_FOUND input.id");
    }
}
