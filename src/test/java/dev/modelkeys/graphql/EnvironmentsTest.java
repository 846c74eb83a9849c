package dev.modelkeys.graphql;

import static dev.modelkeys.graphql.Policies.MODEL;
import static dev.modelkeys.graphql.Policies.PROVIDER;
import static dev.modelkeys.graphql.Policies.done;
import static dev.modelkeys.graphql.Policies.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** G3: which credential serves in which environment. */
@QuarkusTest
class EnvironmentsTest {

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
    @DisplayName("G3: a binding is shown with its owner and with its credential, its name without case")
    void bound() {
        Reply bound = done(policies.bind(PROVIDER, "Production", given.second()));
        done(policies.bind(PROVIDER, "a-first.One_", given.first()));
        done(policies.bind(PROVIDER, "test", given.second()));

        assertThat(bound.text("setEnvironmentCredential.owner.id")).isEqualTo("openai");
        assertThat(policies.bindings().texts("provider.environmentBindings.environment"))
                .containsExactly("a-first.one_", "production", "test");
        assertThat(policies.bindings().texts("provider.environmentBindings.credential.name"))
                .containsExactly("First", "Second", "Second");
        assertThat(policies.api()
                        .query("{ credential(id: \"" + given.second() + "\") { environments } }")
                        .texts("credential.environments"))
                .containsExactly("production", "test");
    }

    @Test
    @DisplayName("G3: a custom model has bindings of its own")
    void ofACustomModel() {
        Map<String, String> owner = Map.of("customModelId", given.removed());

        Reply bound = done(policies.bind(owner, "production", given.kept()));

        assertThat(bound.text("setEnvironmentCredential.owner.id")).isEqualTo(given.removed());
        assertThat(bound.texts("setEnvironmentCredential.owner.environmentBindings.credential.name"))
                .containsExactly("Kept");
        assertThat(policies.bindings().texts("provider.environmentBindings")).isEmpty();
        assertThat(policies.bind(owner, "production", given.first()).problems())
                .containsExactly("NOT_FOUND input.credentialId");
        assertThat(policies.bind(PROVIDER, "production", given.kept()).problems())
                .containsExactly("NOT_FOUND input.credentialId");
    }

    @Test
    @DisplayName("G3: another credential takes the place, null clears it, and the same again is no change")
    void changed() {
        AuditReader book = AuditReader.open(given.people().as(Role.AUDITOR));
        done(policies.bind(PROVIDER, "production", given.first()));
        done(policies.bind(PROVIDER, "PRODUCTION", given.second()));
        done(policies.bind(PROVIDER, "production", given.second()));
        assertThat(policies.bindings().texts("provider.environmentBindings.credential.name"))
                .containsExactly("Second");

        done(policies.bind(PROVIDER, "production", null));
        done(policies.bind(PROVIDER, "production", null));

        assertThat(policies.bindings().texts("provider.environmentBindings")).isEmpty();
        assertThat(book.actions()).containsExactly("BINDING_SET", "BINDING_SET", "BINDING_SET");
        Reply entries = given.people()
                .as(Role.AUDITOR)
                .query("{ auditEntries(first: 2) { nodes { subject details credentialId } } }");
        assertThat(entries.texts("auditEntries.nodes.subject")).containsOnly("production");
        assertThat(entries.texts("auditEntries.nodes.credentialId")).containsExactly(null, given.second());
        assertThat(entries.texts("auditEntries.nodes.details"))
                .containsExactly(
                        "{\"environment\":\"production\",\"before\":\"" + given.second() + "\"}",
                        "{\"environment\":\"production\",\"before\":\"" + given.first() + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "with space", "ümlaut", "a/b", "\u212Aelvin", "a\u0000"})
    @DisplayName("G3: a name is 1 to 64 characters a-z 0-9 - _ .")
    void noName(String name) {
        assertThat(policies.bind(PROVIDER, name, given.first()).problems())
                .containsExactly("INVALID input.environment");
        assertThat(policies.bind(PROVIDER, "x".repeat(65), given.first()).problems())
                .containsExactly("INVALID input.environment");
        assertThat(policies.bind(PROVIDER, "x".repeat(64), given.first()).problems())
                .isEmpty();
    }

    @Test
    @DisplayName("G3: what is not there serves nowhere")
    void nothingThere() {
        assertThat(policies.bind(Map.of("providerId", "none"), "test", null).problems())
                .containsExactly("NOT_FOUND input.owner.providerId");
        assertThat(policies.bind(Map.of("customModelId", "none"), "test", null).problems())
                .containsExactly("NOT_FOUND input.owner.customModelId");
        assertThat(policies.bind(Map.of("providerId", "anthropic"), "test", given.first())
                        .problems())
                .containsExactly("NOT_INSTALLED input.owner.providerId");
        assertThat(policies.bind(PROVIDER, "no name", "no id").problems())
                .containsExactly("INVALID input.environment", "NOT_FOUND input.credentialId");
    }

    @Test
    @DisplayName("G3: the default's entry of an environment's pool is what is bound there")
    void inAPool() {
        List<Map<String, Object>> members = List.of(member(null), member(given.first()));
        done(policies.save(MODEL, members, Map.of("environment", "test")));
        String pool = "loadBalancings.nodes[0].members";
        assertThat(Policies.names(policies.pools(), pool)).containsExactly(null, "First");
        assertThat(policies.pools().texts("loadBalancings.nodes.degraded")).containsExactly("true");

        done(policies.bind(PROVIDER, "test", given.second()));

        assertThat(Policies.names(policies.pools(), pool)).containsExactly("Second", "First");
        assertThat(policies.pools().texts("loadBalancings.nodes.degraded")).containsExactly("false");
    }
}
