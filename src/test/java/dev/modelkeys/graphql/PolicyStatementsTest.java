package dev.modelkeys.graphql;

import static dev.modelkeys.graphql.Policies.PROVIDER;
import static dev.modelkeys.graphql.Policies.done;
import static dev.modelkeys.graphql.Policies.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.dev.Administrator;
import dev.modelkeys.workspace.Workspace;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was decided about models and credentials is read with them, in a number of statements that does not grow. */
@QuarkusTest
class PolicyStatementsTest {

    private static final String POOL =
            "loadBalancing { enabled strategy degraded members { cooldownUntil weight credential {"
                    + " name fields { hint } } } }";
    private static final String CREDENTIAL = "environments cooldownUntil lastUsedAt quotas { period usedRequests }";

    /** A pool with two members, the default's entry and this credential, for each of a thousand models. */
    private static final String MANY =
            """
            with made as (
                insert into pool (workspace_id, id, provider_id, model_name, model_type, custom, enabled, strategy)
                select '%1$s', gen_random_uuid(), 'openai', 'model ' || n, 'LLM', false, true, 'WEIGHTED'
                from generate_series(1, 1000) n returning id)
            insert into pool_member (workspace_id, pool_id, slot, credential_id, enabled, weight, priority)
            select '%1$s', id, slot, case slot when 0 then '%2$s'::uuid end, true, 1, 0
            from made, generate_series(0, 1) slot
            """;

    /** Without a token, which would have to be looked up now and then. */
    private final Policies policies = new Policies(Api.here());

    private final Steps steps = new Steps(Api.here());
    private String first;

    @BeforeEach
    void someDecisions() {
        steps.startAfresh(Steps.PROVIDER);
        first = steps.add("First");
        String second = steps.add("Second");
        steps.addModel("model", "Of the model");
        done(policies.save(Policies.MODEL, List.of(member(null), member(second))));
        done(policies.save(Policies.custom("model"), List.of(member(null), member(null))));
        done(policies.bind(PROVIDER, "production", first));
        done(policies.limit(first, List.of(Map.of("period", "DAY", "requests", 1))));
    }

    @AfterEach
    void leaveNothing() {
        steps.uninstall(Steps.PROVIDER);
    }

    @Test
    @DisplayName("Uses and bindings of credentials are read in the statement of the credentials")
    void withTheCredentials() {
        assertCosts(0, "provider(id: \"openai\") { credentials { id %s } defaultCredential { id } }", CREDENTIAL);
        assertCosts(0, "credentials(owner: {providerId: \"openai\"}) { nodes { id %s } }", CREDENTIAL);
        assertCosts(0, "credential(id: \"" + first + "\") { id %s }", CREDENTIAL);
        assertCosts(
                0,
                "provider(id: \"openai\") { credentials { id } %s }",
                "environmentBindings { environment credential { name " + CREDENTIAL + " } }");
        assertCosts(0, "deletionImpact(credentialId: \"" + first + "\") { clearsDefault %s }", "pools environments");
    }

    @Test
    @DisplayName("Switches of all models are read in one statement, pools in one, their credentials in another")
    void withTheModels() {
        String predefined = "provider(id: \"openai\") { status predefinedModels { name %s } }";
        assertCosts(1, predefined, "enabled");
        assertCosts(1, predefined, "loadBalancing { enabled members { weight } }");
        // Each trip to the database enters the workspace first.
        assertCosts(3, predefined, POOL);
        assertCosts(4, predefined, "enabled " + POOL);
        String custom = "provider(id: \"openai\") { customModels { name %s } }";
        assertCosts(2, custom, "enabled");
        assertCosts(2, custom, "loadBalancing { enabled }");
        assertCosts(4, custom, POOL);
    }

    @Test
    @DisplayName("A thousand models with pools cost the statements of one")
    void aThousandModels() throws SQLException {
        List<String> documents = List.of(
                "{ provider(id: \"openai\") { predefinedModels { name enabled " + POOL + " } } }",
                "{ providers(first: 100) { nodes { id customModels { enabled " + POOL + " } predefinedModels { name "
                        + POOL + " } } } }",
                "{ loadBalancings(first: 100) { totalCount nodes { model degraded members { cooldownUntil credential { name"
                        + " owner { id } } } } } }",
                "{ customModels { nodes { name enabled " + POOL + " } } }");
        List<Integer> withFew = statements(documents);
        Administrator.execute(MANY.formatted(Workspace.FIRST, first));

        assertThat(statements(documents)).isEqualTo(withFew);
        assertThat(withFew).allSatisfy(count -> assertThat(count).isBetween(1, 10));
        assertThat(policies.pools().number("loadBalancings.totalCount")).isEqualTo(1_002);
    }

    @Test
    @DisplayName("A change costs the same with a thousand pools and fifty members as with few")
    void changes() throws SQLException {
        List<Integer> withFew = changeCosts();
        Administrator.execute(MANY.formatted(Workspace.FIRST, first));

        assertThat(changeCosts()).isEqualTo(withFew);
    }

    private List<Integer> changeCosts() {
        List<Integer> costs = new ArrayList<>();
        try (StatementCounter statements = new StatementCounter()) {
            for (int members : List.of(2, 50)) {
                List<Map<String, Object>> all = new ArrayList<>();
                for (int i = 0; i < members; i++) {
                    all.add(Map.of("credentialId", first, "weight", i + 1));
                }
                costs.add(statements.of(() -> done(policies.save(Policies.MODEL, all))));
            }
        }
        assertThat(costs.get(0)).isEqualTo(costs.get(1));
        return costs;
    }

    private List<Integer> statements(List<String> documents) {
        try (StatementCounter statements = new StatementCounter()) {
            return documents.stream()
                    .map(document -> statements.of(() -> policies.api().query(document)))
                    .toList();
        }
    }

    /** @param more statements that the further selection costs */
    private void assertCosts(int more, String document, String selection) {
        List<Integer> costs =
                statements(List.of("{ " + document.formatted("") + " }", "{ " + document.formatted(selection) + " }"));
        assertThat(costs.get(1)).as(document.formatted(selection)).isEqualTo(costs.get(0) + more);
    }
}
