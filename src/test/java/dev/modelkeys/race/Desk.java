package dev.modelkeys.race;

import dev.modelkeys.live.Change;
import dev.modelkeys.live.Client;
import dev.modelkeys.live.Told;
import java.util.List;
import java.util.Map;

/** What races are made of, said over HTTP about one provider and its custom models. */
record Desk(Client client) {

    static final String PROVIDER = "openai";
    static final List<Map<String, String>> VALUES =
            List.of(Map.of("field", "openai_api_key", "value", "sk-not-a-real-key-of-the-races"));

    /** Everything of the provider is gone, and it is installed. */
    void startAfresh() throws Exception {
        done(client.change(Change.UNINSTALL, Map.of("providerId", PROVIDER, "deleteCredentials", true)));
        done(client.change(Change.INSTALL, Map.of("providerId", PROVIDER)));
    }

    Told add(String name) throws Exception {
        return client.change(Change.ADD, toProvider(name));
    }

    static Map<String, Object> toProvider(String name) {
        return Map.of("owner", Map.of("providerId", PROVIDER), "name", name, "values", VALUES);
    }

    Told addTo(String model, String name) throws Exception {
        return client.change(
                Change.ADD, Map.of("owner", Map.of("customModelId", model), "name", name, "values", VALUES));
    }

    Told addModel(String model, String name) throws Exception {
        return client.change(
                Change.ADD_MODEL,
                Map.of("providerId", PROVIDER, "name", model, "type", "LLM", "credentialName", name, "values", VALUES));
    }

    Told rename(String credential, String name, int expectedRevision) throws Exception {
        return client.change(Change.EDIT, Map.of("id", credential, "name", name, "expectedRevision", expectedRevision));
    }

    Told delete(String credential) throws Exception {
        return client.change(Change.DELETE, Map.of("id", credential));
    }

    Told choose(String credential) throws Exception {
        return client.change(Change.CHOOSE, Map.of("id", credential));
    }

    Told remove(String model) throws Exception {
        return client.change(Change.REMOVE, Map.of("id", model));
    }

    Told readd(String model, String credential) throws Exception {
        return client.change(Change.READD, Map.of("id", model, "credentialId", credential));
    }

    /** The id of the credential that an addition made. */
    static String credential(Told added) {
        return done(added).text("/credential/id");
    }

    static Told done(Told told) {
        if (!told.isDone()) {
            throw new AssertionError("Not done: " + told);
        }
        return told;
    }
}
