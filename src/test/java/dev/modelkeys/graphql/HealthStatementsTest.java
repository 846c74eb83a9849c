package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Verdicts are read with the credentials that they are about. */
@QuarkusTest
@TestProfile(Probing.class)
class HealthStatementsTest {

    private final Api api = Api.here();
    private final FakeProvider provider = FakeProvider.open();
    private final ProbedKeys keys = new ProbedKeys(api, provider);

    @BeforeEach
    void someKeys() {
        keys.startAfresh();
        List.of(FakeProvider.GOOD, FakeProvider.POOR, FakeProvider.BUSY).forEach(keys::add);
    }

    @AfterEach
    void leaveNothing() {
        keys.leaveNothing();
        provider.close();
    }

    @Test
    @DisplayName("A page with the health of its credentials costs the statements of a page without")
    void healthCostsNoStatement() {
        String page = "{ credentials(owner: {providerId: \"fake\"}) { nodes { id name %s } } }";
        String list = "{ provider(id: \"fake\") { credentials { id %1$s } defaultCredential { id %1$s } } }";
        try (StatementCounter statements = new StatementCounter()) {
            for (String query : List.of(page, list)) {
                int without = statements.of(() -> api.query(query.formatted("")));
                int with = statements.of(() -> api.query(query.formatted(ProbedKeys.HEALTH)));
                assertThat(with).isEqualTo(without).isPositive();
            }
        }
        assertThat(api.query(page.formatted(ProbedKeys.HEALTH)).texts("credentials.nodes.health.verdict"))
                .containsExactly("RATE_LIMITED", "NO_CREDIT", "VALID");
        assertThat(api.query(list.formatted(ProbedKeys.HEALTH)).text("provider.defaultCredential.health.verdict"))
                .isEqualTo("VALID");
    }
}
