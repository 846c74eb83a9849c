package dev.modelkeys.graphql;

import static dev.modelkeys.graphql.Policies.MODEL;
import static dev.modelkeys.graphql.Policies.PROVIDER;
import static dev.modelkeys.graphql.Policies.done;
import static dev.modelkeys.graphql.Policies.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import dev.modelkeys.dev.Administrator;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** G8: what becomes of pools, bindings, switches and quotas when what they are about is deleted. */
@QuarkusTest
class PolicyDeletionTest {

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
    @DisplayName("G8: a deleted credential leaves its pools and environments, as was predicted")
    void aCredential() throws SQLException {
        List<Map<String, Object>> members =
                List.of(member(given.first()), member(given.second()), member(given.first()));
        done(policies.save(MODEL, members));
        done(policies.save(MODEL, members, Map.of("environment", "test")));
        done(policies.bind(PROVIDER, "test", given.first()));
        done(policies.bind(PROVIDER, "production", given.first()));
        done(policies.bind(PROVIDER, "other", given.second()));
        done(policies.limit(given.first(), List.of(Map.of("period", "DAY", "requests", 5))));

        Reply impact = impact(given.first());
        assertThat(impact.number("deletionImpact.pools")).isEqualTo(2);
        assertThat(impact.texts("deletionImpact.environments")).containsExactly("production", "test");
        assertThat(impact.text("deletionImpact.clearsDefault")).isEqualTo("true");
        new Steps(policies.api()).delete(given.first());

        assertThat(policies.pools().texts("loadBalancings.nodes.members.credential.name"))
                .containsExactly("Second", "Second");
        assertThat(policies.pools().texts("loadBalancings.nodes.degraded")).containsExactly("true", "true");
        assertThat(policies.bindings().texts("provider.environmentBindings.environment"))
                .containsExactly("other");
        assertThat(count("credential_quota")).isZero();
        assertThat(impact(given.second()).number("deletionImpact.pools")).isEqualTo(2);
    }

    @Test
    @DisplayName("G10: a provider without credentials keeps its pools and switches")
    void theLastOfAProvider() throws SQLException {
        done(policies.save(MODEL, List.of(member(null), member(given.first()))));
        done(policies.enable(MODEL, false));
        Steps steps = new Steps(policies.api());

        steps.delete(given.first());
        steps.delete(given.second());

        assertThat(policies.pools().texts("loadBalancings.nodes[0].members.isDefaultEntry"))
                .containsExactly("true");
        assertThat(count("model_switch")).isEqualTo(1);
        done(policies.save(MODEL, List.of(member(null), member(null))));
    }

    @Test
    @DisplayName("A custom model that ends with its last credential takes its pools and its switch along")
    void theLastOfACustomModel() throws SQLException {
        Map<String, Object> target = Policies.custom("model");
        Steps steps = new Steps(policies.api());
        String own = steps.model(given.model()).text("customModel.defaultCredential.id");
        done(policies.save(target, List.of(member(own), member(null))));
        done(policies.save(target, List.of(member(own), member(null)), Map.of("environment", "test")));
        done(policies.save(MODEL, List.of(member(null), member(null))));
        done(policies.enable(target, false));
        String version = version("model");

        steps.delete(own);

        assertThat(policies.pools().texts("loadBalancings.nodes.model")).containsExactly(Policies.PREDEFINED);
        assertThat(count("model_switch")).isZero();
        assertThat(Integer.parseInt(version("model"))).isEqualTo(Integer.parseInt(version) + 1);
        String again = steps.addModel("model", "new");
        Reply model =
                policies.api().query("{ customModel(id: \"" + again + "\") { enabled loadBalancing { enabled } } }");
        assertThat(model.text("customModel.enabled")).isEqualTo("true");
        assertThat(model.at("customModel.loadBalancing")).isNull();
    }

    @Test
    @DisplayName("An uninstalled provider takes the pools, switches and bindings of all its models along")
    void aProvider() throws SQLException {
        done(policies.save(MODEL, List.of(member(given.first()), member(null))));
        done(policies.save(Policies.custom("model"), List.of(member(null), member(null))));
        done(policies.enable(MODEL, false));
        done(policies.enable(Policies.custom("removed"), false));
        done(policies.bind(PROVIDER, "test", given.first()));
        Steps steps = new Steps(policies.api());

        steps.startAfresh(Steps.PROVIDER);

        for (String table : List.of("pool", "pool_member", "model_switch", "environment_binding")) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(Policies.text(
                        given.people().workspace(),
                        "string_agg(version::text, ' ' order by model_name)",
                        "policy_version"))
                .isEqualTo("4 3 3");
        assertThat(policies.environments()).isEmpty();
    }

    @Test
    @DisplayName(
            "Nothing of a workspace's pools, environments, switches and quotas is seen or touched from another one")
    void anotherWorkspace() throws SQLException {
        WorkspaceMembers others = WorkspaceMembers.in("others");
        try {
            done(policies.save(MODEL, List.of(member(given.first()), member(null)), Map.of("environment", "ours")));
            done(policies.enable(MODEL, false));
            done(policies.limit(given.first(), List.of(Map.of("period", "DAY", "requests", 5))));
            Policies theirs = new Policies(others.as(Role.MANAGER));
            new Steps(theirs.api()).startAfresh(Steps.PROVIDER);

            assertThat(theirs.pools().number("loadBalancings.totalCount")).isZero();
            assertThat(theirs.environments()).isEmpty();
            assertThat(theirs.save(MODEL, List.of(member(given.first()), member(null)))
                            .problems())
                    .containsExactly("NOT_FOUND input.members.0.credentialId");
            assertThat(theirs.bind(PROVIDER, "ours", given.first()).problems())
                    .containsExactly("NOT_FOUND input.credentialId");
            assertThat(theirs.limit(given.first(), List.of()).problems()).containsExactly("NOT_FOUND input.id");
            done(theirs.save(MODEL, List.of(member(null), member(null)), Map.of("environment", "ours")));
            new Steps(theirs.api()).uninstall(Steps.PROVIDER);

            assertThat(Policies.names(policies.pools(), "loadBalancings.nodes[0].members"))
                    .containsExactly("First", null);
            assertThat(count("model_switch")).isEqualTo(1);
            assertThat(count("credential_quota")).isEqualTo(1);
        } finally {
            others.leave();
        }
    }

    private Reply impact(String credential) {
        return policies.api()
                .query("{ deletionImpact(credentialId: \"" + credential + "\") { clearsDefault pools environments } }");
    }

    private String version(String model) throws SQLException {
        return Administrator.text("select version::text from policy_version where workspace_id = '"
                + given.people().workspace() + "' and model_name = '" + model + "'");
    }

    private int count(String table) throws SQLException {
        return Integer.parseInt(Policies.text(given.people().workspace(), "count(*)", table));
    }
}
