package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.dev.Administrator;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Mutations that decide about pools, environments, switches and quotas. */
record Policies(Api api) {

    static final String PREDEFINED = Catalog.load(null)
            .find(Steps.PROVIDER)
            .orElseThrow()
            .models(ModelType.LLM)
            .get(0)
            .name();

    static final Map<String, Object> MODEL =
            Map.of("providerId", Steps.PROVIDER, "model", PREDEFINED, "type", ModelType.LLM);
    static final Map<String, Object> PROVIDER = Map.of("providerId", Steps.PROVIDER);

    static final String POOL =
            "{ providerId model type custom environment enabled strategy degraded members { credential { id name }"
                    + " isDefaultEntry enabled weight priority cooldownUntil } }";
    static final String SAVE =
            "mutation ($input: SaveLoadBalancingInput!) { saveLoadBalancing(input: $input) { loadBalancing " + POOL
                    + " clientMutationId userErrors { code field message } } }";
    static final String BIND =
            "mutation ($input: SetEnvironmentCredentialInput!) { setEnvironmentCredential(input: $input) { owner { id"
                    + " environmentBindings { environment credential { id name environments } } } clientMutationId"
                    + " userErrors { code field message } } }";
    static final String SWITCH =
            "mutation ($input: SetModelEnabledInput!) { setModelEnabled(input: $input) { enabled clientMutationId"
                    + " userErrors { code field } } }";
    static final String LIMIT =
            "mutation ($input: SetCredentialQuotasInput!) { setCredentialQuotas(input: $input) { credential { id quotas {"
                    + " period requests tokens usedRequests usedTokens resetsAt } } clientMutationId userErrors { code"
                    + " field } } }";

    static Map<String, Object> custom(String name) {
        return PolicyInputs.model(name, true);
    }

    static Map<String, Object> member(@Nullable String credential) {
        return credential == null ? Map.of() : Map.of("credentialId", credential);
    }

    Reply save(Map<String, ?> target, List<? extends Map<String, ?>> members) {
        return save(target, members, Map.of());
    }

    /** @param more members of the input; pools are on unless they say otherwise */
    Reply save(Map<String, ?> target, List<? extends Map<String, ?>> members, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("target", target, "enabled", true, "members", members));
        input.putAll(more);
        return WorkspaceMembers.post(api, SAVE, input);
    }

    Reply bind(Map<String, ?> owner, String environment, @Nullable String credential) {
        Map<String, Object> input = new HashMap<>(Map.of("owner", owner, "environment", environment));
        input.put("credentialId", credential);
        return WorkspaceMembers.post(api, BIND, input);
    }

    Reply enable(Map<String, ?> target, boolean enabled) {
        return WorkspaceMembers.post(api, SWITCH, Map.of("target", target, "enabled", enabled));
    }

    Reply limit(String credential, List<? extends Map<String, ?>> quotas) {
        return WorkspaceMembers.post(api, LIMIT, Map.of("id", credential, "quotas", quotas));
    }

    /** All pools of the provider. */
    Reply pools() {
        return api.query("{ loadBalancings(providerId: \"openai\") { totalCount nodes " + POOL + " } }");
    }

    List<String> environments() {
        return api.query("{ environments }").texts("environments");
    }

    Reply bindings() {
        return api.query("{ provider(id: \"openai\") { environmentBindings { environment credential { id name } } } }");
    }

    static void rest(String workspace, String credential, String until) throws SQLException {
        Administrator.execute("insert into credential_cooldown (workspace_id, credential_id, step, until) values ('"
                + workspace + "', '" + credential + "', 1, " + until + ")");
    }

    static void reject(String workspace, String credential) throws SQLException {
        Administrator.execute("insert into credential_health (workspace_id, credential_id, verdict, finding, revision,"
                + " checked_at) values ('" + workspace + "', '" + credential + "', 'REJECTED', 'REFUSED', 1, now())");
    }

    static String text(String workspace, String expression, String table) throws SQLException {
        return Administrator.text("select coalesce(" + expression + "::text, '') from " + table
                + " where workspace_id = '" + workspace + "'");
    }

    /** Names of the members' credentials, null where a member stands for none. */
    static List<String> names(Reply reply, String members) {
        return reply.texts(members + ".credential.name");
    }

    static Reply done(Reply reply) {
        assertThat(reply.codes()).as(reply.body()).isEmpty();
        assertThat(reply.problems()).as(reply.body()).isEmpty();
        return reply;
    }
}
