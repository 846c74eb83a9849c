package dev.modelkeys.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.live.Client;
import dev.modelkeys.live.Deployment;
import dev.modelkeys.live.Response;
import java.io.IOException;

/** What tests prepare through the API. */
record Operator(Client client) {

    static Operator of(Deployment deployment) {
        return new Operator(deployment.client());
    }

    String token(String role) throws IOException, InterruptedException {
        return done("createApiToken(input: {name: \"" + role + "\", role: " + role
                        + "}) { secret userErrors { code } }")
                .text("/secret");
    }

    void install(String provider) throws IOException, InterruptedException {
        done("installProvider(input: {providerId: \"" + provider + "\"}) { provider { id } userErrors { code } }");
    }

    void addCredential(String provider, String name, String values) throws IOException, InterruptedException {
        done("addCredential(input: {owner: {providerId: \"" + provider + "\"}, name: \"" + name + "\", values: ["
                + values + "]}) { credential { id } userErrors { code } }");
    }

    String addModel(String provider, String name, String credential, String values)
            throws IOException, InterruptedException {
        return done("addCustomModel(input: {providerId: \"" + provider + "\", type: LLM, name: \"" + name
                        + "\", credentialName: \"" + credential + "\", values: [" + values
                        + "]}) { customModel { id } userErrors { code } }")
                .text("/customModel/id");
    }

    void removeModel(String id) throws IOException, InterruptedException {
        done("removeCustomModel(input: {id: \"" + id + "\"}) { customModel { id } userErrors { code } }");
    }

    static String value(String field, String value) {
        return "{field: \"" + field + "\", value: \"" + value + "\"} ";
    }

    /** An invented key of a provider. */
    static String key(String end) {
        return "sk-invented-0123456789-" + end;
    }

    private Response done(String mutation) throws IOException, InterruptedException {
        Response response = client.query("mutation { " + mutation + " }");
        assertThat(response.isDone()).as(response.toString()).isTrue();
        return response;
    }
}
