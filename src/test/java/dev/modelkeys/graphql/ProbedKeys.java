package dev.modelkeys.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests about credentials of the fake provider. */
final class ProbedKeys {

    static final String HEALTH = "health { verdict checkedAt revision retryAt message }";

    private final Api api;
    private final FakeProvider provider;

    ProbedKeys(Api api, FakeProvider provider) {
        this.api = api;
        this.provider = provider;
    }

    void startAfresh() {
        for (String id : List.of(Probing.PROVIDER, Probing.PAID)) {
            leaveNothing(id);
            api.change("install-provider", Map.of("providerId", id));
        }
    }

    void leaveNothing() {
        leaveNothing(Probing.PROVIDER);
        leaveNothing(Probing.PAID);
    }

    private void leaveNothing(String id) {
        api.change("uninstall-provider", Map.of("providerId", id, "deleteCredentials", true));
    }

    List<Map<String, String>> values(String key) {
        return values(key, provider.base());
    }

    static List<Map<String, String>> values(String key, String base) {
        return List.of(Map.of("field", "api_key", "value", key), Map.of("field", "base", "value", base));
    }

    Reply add(String key) {
        return add(Probing.PROVIDER, values(key), null);
    }

    Reply add(String owner, List<Map<String, String>> values, @Nullable String mutationId) {
        Map<String, Object> input = new HashMap<>(Map.of("owner", Map.of("providerId", owner), "values", values));
        if (mutationId != null) {
            input.put("clientMutationId", mutationId);
        }
        return post("AddCredentialInput", "addCredential", "credential { id revision " + HEALTH + " }", input);
    }

    String added(String key) {
        return add(key).text("addCredential.credential.id");
    }

    Reply addModel(String name, String key) {
        return post(
                "AddCustomModelInput",
                "addCustomModel",
                "credential { id " + HEALTH + " }",
                Map.of("providerId", Probing.PROVIDER, "name", name, "type", "LLM", "values", values(key)));
    }

    Reply edit(String id, @Nullable String name, String... fieldsAndValues) {
        Map<String, Object> input = new HashMap<>(Map.of("id", id, "changes", changes(fieldsAndValues)));
        if (name != null) {
            input.put("name", name);
        }
        return post("EditCredentialInput", "editCredential", "credential { id revision " + HEALTH + " }", input);
    }

    Reply test(Map<String, ?> input) {
        return test(api, input);
    }

    static Reply test(Api api, Map<String, ?> input) {
        return post(api, "TestCredentialInput", "testCredential", HEALTH + " retryAt", input);
    }

    Reply test(String id, String... changes) {
        return test(changes.length == 0 ? Map.of("id", id) : Map.of("id", id, "changes", changes(changes)));
    }

    Reply reset(String id) {
        return post(
                "ResetCredentialHealthInput",
                "resetCredentialHealth",
                "credential { id " + HEALTH + " }",
                Map.of("id", id));
    }

    Reply read(String id) {
        return api.query("{ credential(id: \"" + id + "\") { id revision " + HEALTH + " } }");
    }

    int count() {
        return api.query("{ provider(id: \"" + Probing.PROVIDER + "\") { credentialCount } }")
                .number("provider.credentialCount");
    }

    private static List<Map<String, String>> changes(String... fieldsAndValues) {
        List<Map<String, String>> changes = new ArrayList<>();
        for (int index = 0; index < fieldsAndValues.length; index += 2) {
            changes.add(Map.of("field", fieldsAndValues[index], "value", fieldsAndValues[index + 1]));
        }
        return changes;
    }

    private Reply post(String type, String mutation, String selection, Map<String, ?> input) {
        return post(api, type, mutation, selection, input);
    }

    private static Reply post(Api api, String type, String mutation, String selection, Map<String, ?> input) {
        return WorkspaceMembers.post(
                api,
                "mutation ($input: " + type + "!) { " + mutation + "(input: $input) { " + selection
                        + " userErrors { code field message } } }",
                input);
    }
}
