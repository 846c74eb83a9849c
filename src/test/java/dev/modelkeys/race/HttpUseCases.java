package dev.modelkeys.race;

import dev.modelkeys.live.Client;
import dev.modelkeys.live.RecordedMutation;
import dev.modelkeys.live.Response;
import java.util.List;
import java.util.Map;

/** What races are made of, said over HTTP about one provider and its custom models. */
record HttpUseCases(Client client) {

    static final String PROVIDER = "openai";
    static final List<Map<String, String>> VALUES =
            List.of(Map.of("field", "openai_api_key", "value", "sk-not-a-real-key-of-the-races"));

    /** Everything of the provider is gone, and it is installed. */
    void startAfresh() throws Exception {
        done(client.change(RecordedMutation.UNINSTALL, Map.of("providerId", PROVIDER, "deleteCredentials", true)));
        done(client.change(RecordedMutation.INSTALL, Map.of("providerId", PROVIDER)));
    }

    Response add(String name) throws Exception {
        return client.change(RecordedMutation.ADD, toProvider(name));
    }

    static Map<String, Object> toProvider(String name) {
        return Map.of("owner", Map.of("providerId", PROVIDER), "name", name, "values", VALUES);
    }

    Response addTo(String model, String name) throws Exception {
        return client.change(
                RecordedMutation.ADD, Map.of("owner", Map.of("customModelId", model), "name", name, "values", VALUES));
    }

    Response addModel(String model, String name) throws Exception {
        return client.change(
                RecordedMutation.ADD_MODEL,
                Map.of("providerId", PROVIDER, "name", model, "type", "LLM", "credentialName", name, "values", VALUES));
    }

    Response rename(String credential, String name, int expectedRevision) throws Exception {
        return client.change(
                RecordedMutation.EDIT, Map.of("id", credential, "name", name, "expectedRevision", expectedRevision));
    }

    Response delete(String credential) throws Exception {
        return client.change(RecordedMutation.DELETE, Map.of("id", credential));
    }

    Response choose(String credential) throws Exception {
        return client.change(RecordedMutation.CHOOSE, Map.of("id", credential));
    }

    Response remove(String model) throws Exception {
        return client.change(RecordedMutation.REMOVE, Map.of("id", model));
    }

    Response readd(String model, String credential) throws Exception {
        return client.change(RecordedMutation.READD, Map.of("id", model, "credentialId", credential));
    }

    /** The id of the credential that an addition made. */
    static String credential(Response added) {
        return done(added).text("/credential/id");
    }

    static Response done(Response told) {
        if (!told.isDone()) {
            throw new AssertionError("Not done: " + told);
        }
        return told;
    }
}
