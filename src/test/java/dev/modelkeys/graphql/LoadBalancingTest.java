package dev.modelkeys.graphql;

import static dev.modelkeys.graphql.Policies.MODEL;
import static dev.modelkeys.graphql.Policies.done;
import static dev.modelkeys.graphql.Policies.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import dev.modelkeys.catalog.Catalog;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Pools: what is saved is what is shown, and what is refused changes nothing. */
@QuarkusTest
class LoadBalancingTest {

    private Fixture given;
    private Policies policies;

    @BeforeEach
    void aWorkspace() {
        given = Fixture.in("pools");
        policies = new Policies(given.people().as(Role.MANAGER));
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        given.people().leave();
    }

    @Test
    @DisplayName("G7: a pool is shown as it was saved, in its place")
    void saved() {
        List<Map<String, Object>> members = List.of(
                Map.of("credentialId", given.first(), "weight", 3, "priority", 7),
                Map.of("credentialId", given.second(), "enabled", false),
                Map.of());

        Reply saved = done(policies.save(MODEL, members, Map.of("strategy", "PRIORITY", "environment", "Pro-D_1.x")));

        String pool = "saveLoadBalancing.loadBalancing.";
        assertThat(saved.text(pool + "environment")).isEqualTo("pro-d_1.x");
        assertThat(saved.text(pool + "strategy")).isEqualTo("PRIORITY");
        assertThat(saved.text(pool + "custom")).isEqualTo("false");
        assertThat(Policies.names(saved, pool + "members")).containsExactly("First", "Second", null);
        assertThat(saved.texts(pool + "members.weight")).containsExactly("3", "1", "1");
        assertThat(saved.texts(pool + "members.priority")).containsExactly("7", "0", "0");
        assertThat(saved.texts(pool + "members.enabled")).containsExactly("true", "false", "true");
        assertThat(saved.texts(pool + "members.isDefaultEntry")).containsExactly("false", "false", "true");
        assertThat(policies.pools().maps("loadBalancings.nodes")).containsExactly(asMap(saved));
    }

    @Test
    @DisplayName("G6: the default's entry shows what is the default, and nothing while there is none")
    void theDefaultsEntry() {
        Steps steps = new Steps(given.people().as(Role.MANAGER));
        done(policies.save(MODEL, List.of(member(null), member(given.second()))));
        assertThat(names()).containsExactly("First", "Second");

        steps.choose(given.second());
        assertThat(names()).containsExactly("Second", "Second");

        steps.delete(given.second());
        assertThat(names()).containsExactly((String) null);
    }

    @Test
    @DisplayName("G7: saving replaces the pool, under a new id, and raises the version of its owner by one")
    void replaced() throws SQLException {
        done(policies.save(MODEL, List.of(member(given.first()), member(given.second()))));
        String id = stored("string_agg(id::text, ' ')", "pool");

        done(policies.save(MODEL, List.of(member(given.second()), member(given.first()))));

        assertThat(stored("string_agg(id::text, ' ')", "pool")).hasSize(36).isNotEqualTo(id);
        assertThat(stored("count(*)", "pool_member")).isEqualTo("2");
        assertThat(stored(
                        "string_agg(concat_ws(' ', provider_id, model_name, model_type, version), ',')",
                        "policy_version"))
                .isEqualTo("openai   2");
        assertThat(names()).containsExactly("Second", "First");
    }

    @Test
    @DisplayName("Saving the same again changes nothing and writes no entry")
    void theSameAgain() throws SQLException {
        List<Map<String, Object>> members = List.of(member(given.first()), member(null));
        done(policies.save(MODEL, members));
        String before = stored("string_agg(p::text, ' ')", "pool p");
        AuditReader book = AuditReader.open(given.people().as(Role.AUDITOR));

        done(policies.save(MODEL, members));

        assertThat(book.news()).isEmpty();
        assertThat(stored("string_agg(p::text, ' ')", "pool p")).isEqualTo(before);
        assertThat(stored("sum(version)", "policy_version")).isEqualTo("1");
    }

    @Test
    @DisplayName("The entry in the audit log names what changed")
    void recorded() {
        done(policies.save(MODEL, List.of(member(given.first()), member(null))));
        done(policies.save(MODEL, List.of(member(given.first()), member(null)), Map.of("enabled", false)));

        Reply entry = given.people()
                .as(Role.AUDITOR)
                .query("{ auditEntries(first: 1) { nodes { action subject details" + " providerId customModelId } } }");
        assertThat(entry.text("auditEntries.nodes[0].action")).isEqualTo("LOAD_BALANCING_SAVED");
        assertThat(entry.text("auditEntries.nodes[0].subject")).isEqualTo(Policies.PREDEFINED);
        assertThat(entry.text("auditEntries.nodes[0].details"))
                .isEqualTo("{\"type\":\"LLM\",\"changed\":[\"enabled\"],\"enabled\":false,\"strategy\":\"ROUND_ROBIN\","
                        + "\"members\":[\"" + given.first() + "\",\"default\"]}");
    }

    @Test
    @DisplayName("G5: the same credential may be in a pool twice")
    void twice() {
        done(policies.save(MODEL, List.of(member(given.first()), member(given.first()))));

        assertThat(names()).containsExactly("First", "First");
    }

    @Test
    @DisplayName("G7: all that is wrong with a pool is named at once, and nothing is stored")
    void refused() throws SQLException {
        List<Map<String, Object>> members =
                List.of(Map.of("credentialId", given.kept(), "weight", 0), Map.of("priority", 1_001, "enabled", false));

        assertThat(policies.save(MODEL, members, Map.of("environment", "no name"))
                        .problems())
                .containsExactly(
                        "INVALID input.environment",
                        "TOO_FEW_MEMBERS input.members",
                        "INVALID input.members.0.weight",
                        "NOT_FOUND input.members.0.credentialId",
                        "INVALID input.members.1.priority");
        assertThat(policies.save(MODEL, List.of()).problems()).containsExactly("INVALID input.members");
        assertThat(policies.save(MODEL, Collections.nCopies(51, Map.of())).problems())
                .containsExactly("INVALID input.members");
        assertThat(stored("count(*)", "pool")).isEqualTo("0");
        assertThat(stored("count(*)", "policy_version")).isEqualTo("0");
    }

    @Test
    @DisplayName("G7: the members of a custom model's pool are its own credentials")
    void ofACustomModel() {
        Map<String, Object> target = Policies.custom("model");

        assertThat(policies.save(target, List.of(member(null), member(given.first())))
                        .problems())
                .containsExactly("NOT_FOUND input.members.1.credentialId");
        done(policies.save(target, List.of(member(null), member(null))));

        Reply model = policies.api()
                .query("{ customModel(id: \"" + given.model() + "\") { loadBalancing { custom"
                        + " members { credential { name owner { id } } } } } }");
        assertThat(model.text("customModel.loadBalancing.custom")).isEqualTo("true");
        assertThat(model.texts("customModel.loadBalancing.members.credential.name"))
                .containsExactly("Of the model", "Of the model");
        assertThat(model.texts("customModel.loadBalancing.members.credential.owner.id"))
                .containsOnly(given.model());
    }

    @Test
    @DisplayName("G10: what is not there has no pool")
    void nothingThere() {
        List<Map<String, Object>> members = List.of(Map.of(), Map.of());

        assertThat(policies.save(Map.of("providerId", "none", "model", "m", "type", "LLM"), members)
                        .problems())
                .containsExactly("NOT_FOUND input.target.providerId");
        String model = Catalog.load(null)
                .find("anthropic")
                .orElseThrow()
                .models()
                .get(0)
                .name();
        assertThat(policies.save(Map.of("providerId", "anthropic", "model", model, "type", "LLM"), members)
                        .problems())
                .containsExactly("NOT_INSTALLED input.target.providerId");
        assertThat(policies.save(Policies.custom("no such model"), members).problems())
                .containsExactly("NOT_FOUND input.target.model");
        assertThat(policies.save(PolicyInputs.model("no such model", false), members)
                        .problems())
                .containsExactly("NOT_FOUND input.target.model");
        assertThat(policies.save(Map.of("providerId", Steps.PROVIDER), members).problems())
                .containsExactly("REQUIRED input.target.model");
        assertThat(policies.save(Map.of("providerId", Steps.PROVIDER, "model", "m"), members)
                        .problems())
                .containsExactly("REQUIRED input.target.type");
    }

    @Test
    @DisplayName("A repeated clientMutationId is answered with the pool as it is now")
    void repeated() {
        List<Map<String, Object>> members = List.of(member(given.first()), member(given.second()));
        Map<String, Object> key = Map.of("clientMutationId", "once");
        done(policies.save(MODEL, members, key));
        done(policies.save(MODEL, List.of(member(null), member(null))));

        Reply again = done(policies.save(MODEL, members, key));

        assertThat(again.text("saveLoadBalancing.clientMutationId")).isEqualTo("once");
        assertThat(again.texts("saveLoadBalancing.loadBalancing.members.isDefaultEntry"))
                .containsOnly("true");
        assertThat(policies.save(MODEL, List.of(member(null), member(null)), key)
                        .problems())
                .containsExactly("IDEMPOTENCY_KEY_REUSED input.clientMutationId");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Reply saved) {
        return (Map<String, Object>) Objects.requireNonNull(saved.at("saveLoadBalancing.loadBalancing"));
    }

    private List<String> names() {
        Reply read = policies.api()
                .query("{ provider(id: \"openai\") { predefinedModels(type: LLM) { name loadBalancing {"
                        + " members { credential { name } } } } } }");
        int model = read.texts("provider.predefinedModels.name").indexOf(Policies.PREDEFINED);
        return Policies.names(read, "provider.predefinedModels[" + model + "].loadBalancing.members");
    }

    private String stored(String expression, String table) throws SQLException {
        return Policies.text(given.people().workspace(), expression, table);
    }
}
