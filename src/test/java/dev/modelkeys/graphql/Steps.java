package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** Use cases of providers, custom models and credentials; each asserts its own success. */
final class Steps {

    static final String PROVIDER = "openai";
    static final String SECRET = "sk-the-first-secret-of-many-1111";

    private final Api api;

    Steps(Api api) {
        this.api = api;
    }

    /** Installs each of these providers afresh, without credentials. */
    void startAfresh(String... providers) {
        for (String provider : providers) {
            uninstall(provider);
            done(api.change("install-provider", Map.of("providerId", provider)));
        }
    }

    void uninstall(String provider) {
        done(api.change("uninstall-provider", Map.of("providerId", provider, "deleteCredentials", true)));
    }

    /** Returns the id of the credential. */
    String add(String name) {
        return addTo(Map.of("providerId", PROVIDER), name);
    }

    String addToModel(String model, String name) {
        return addTo(Map.of("customModelId", model), name);
    }

    private String addTo(Map<String, String> owner, String name) {
        Map<String, Object> input = Map.of("owner", owner, "name", name, "values", values(SECRET));
        return done(api.change("add-credential", input)).text("addCredential.credential.id");
    }

    /** Returns the id of the custom model. */
    String addModel(String name, String credential) {
        return addModel(name, "LLM", credential).text("addCustomModel.customModel.id");
    }

    Reply addModel(String name, String type, String credential) {
        return done(api.change(
                "add-custom-model",
                Map.of(
                        "providerId",
                        PROVIDER,
                        "name",
                        name,
                        "type",
                        type,
                        "credentialName",
                        credential,
                        "values",
                        values(SECRET))));
    }

    Reply choose(String credential) {
        return done(api.change("set-default", Map.of("id", credential)));
    }

    Reply rename(String credential, String name) {
        return done(api.change("edit-credential", Map.of("id", credential, "name", name)));
    }

    Reply enter(String credential, String secret) {
        List<Map<String, String>> changes = List.of(Map.of("field", "openai_api_key", "value", secret));
        return done(api.change("edit-credential", Map.of("id", credential, "changes", changes)));
    }

    Reply delete(String credential) {
        return done(api.change("delete-credential", Map.of("id", credential)));
    }

    Reply remove(String model) {
        return done(api.change("remove-custom-model", Map.of("id", model)));
    }

    Reply readd(String model, String credential) {
        return done(api.change("readd-custom-model", Map.of("id", model, "credentialId", credential)));
    }

    Reply provider() {
        return done(api.send("provider", Map.of("id", PROVIDER)));
    }

    Reply model(String id) {
        return done(api.send("custom-model", Map.of("id", id)));
    }

    Reply credential(String id) {
        return done(api.send("credential", Map.of("id", id)));
    }

    /** All custom models of the provider, listed and removed. */
    Reply managed() {
        return done(api.send("custom-models", Map.of("providerId", PROVIDER)));
    }

    Reply impactOfDeleting(String credential) {
        return done(api.send("deletion-impact", Map.of("credentialId", credential)));
    }

    Reply impactOfRemoving(String model) {
        return done(api.send("deletion-impact", Map.of("customModelId", model)));
    }

    static List<Map<String, String>> values(String secret) {
        return List.of(Map.of("field", "openai_api_key", "value", secret));
    }

    private static Reply done(Reply reply) {
        assertThat(reply.codes()).as(reply.body()).isEmpty();
        assertThat(reply.problems()).as(reply.body()).isEmpty();
        return reply;
    }
}
