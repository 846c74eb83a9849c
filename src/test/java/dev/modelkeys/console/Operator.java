package dev.modelkeys.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.live.Client;
import dev.modelkeys.live.Deployment;
import dev.modelkeys.live.Response;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

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

    /** The id of the new credential. */
    String addCredential(String provider, String name, String values) throws IOException, InterruptedException {
        return done("addCredential(input: {owner: {providerId: \"" + provider + "\"}, name: \"" + name + "\", values: ["
                        + values + "]}) { credential { id } userErrors { code } }")
                .text("/credential/id");
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

    /** Shares the calls of a predefined model by weight. */
    void share(String provider, String model, List<String> credentials) throws IOException, InterruptedException {
        String members = credentials.stream()
                .map(id -> "{credentialId: \"" + id + "\", weight: 3} ")
                .collect(Collectors.joining());
        done("saveLoadBalancing(input: {target: {providerId: \"" + provider + "\", model: \"" + model
                + "\", type: LLM}, enabled: true, strategy: WEIGHTED, members: [" + members
                + "]}) { loadBalancing { enabled } userErrors { code } }");
    }

    void bind(String provider, String environment, String credential) throws IOException, InterruptedException {
        done("setEnvironmentCredential(input: {owner: {providerId: \"" + provider + "\"}, environment: \"" + environment
                + "\", credentialId: \"" + credential + "\"}) { owner { id } userErrors { code } }");
    }

    void limit(String credential) throws IOException, InterruptedException {
        done(
                "setCredentialQuotas(input: {id: \"" + credential
                        + "\", quotas: [{period: DAY, requests: 1000, tokens: 2000000}]}) { credential { id } userErrors { code } }");
    }

    /** Hands out the credential of a predefined model. */
    void acquire(String provider, String model) throws IOException, InterruptedException {
        done("acquireCredential(input: {target: {providerId: \"" + provider + "\", model: \"" + model
                + "\", type: LLM}, calls: 40}) { lease { id } userErrors { code } }");
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
