package dev.modelkeys.race;

import com.fasterxml.jackson.databind.JsonNode;
import dev.modelkeys.PackagedServer;
import dev.modelkeys.live.Client;
import dev.modelkeys.live.Replicas;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two servers of one database that give leases. */
final class LeasingReplicas implements AutoCloseable {

    static final String ACQUIRE = "mutation ($input: AcquireCredentialInput!) { acquireCredential(input: $input)"
            + " { lease { id credentialId } userErrors { code } } }";

    private static final Map<String, ?> PLAIN = target("gpt-4.1", null);

    private final Replicas replicas;

    LeasingReplicas() throws Exception {
        replicas = Replicas.start(PackagedServer.PACKAGE, List.of(Map.of()));
    }

    /** Variables, as gateways send them: from the second request on, an event loop answers. */
    static Map<String, ?> target(String model, @Nullable String environment) {
        Map<String, Object> input = new HashMap<>();
        input.put("target", Map.of("providerId", "openai", "model", model, "type", "LLM"));
        input.put("environment", environment);
        return Map.of("input", input);
    }

    /** An owner whose provider has no credential. */
    HttpUseCases desk() throws Exception {
        HttpUseCases desk = new HttpUseCases(replicas.deployment().client());
        desk.startAfresh();
        return desk;
    }

    int count() {
        return replicas.count();
    }

    /** An owner at one of the servers. */
    Client client(int server) throws InterruptedException {
        return replicas.client(server % replicas.count());
    }

    /** A gateway at one of the servers, with a token of its own. */
    Client gateway(int server, String name) throws Exception {
        return client(server)
                .as(data(
                                client(0),
                                "mutation { createApiToken(input: {name: \"" + name
                                        + "\", role: RUNTIME}) { secret } }")
                        .at("/createApiToken/secret")
                        .asText());
    }

    void kill(int server) throws Exception {
        replicas.kill(server);
    }

    static JsonNode acquire(Client caller) throws Exception {
        return caller.query(ACQUIRE, PLAIN).body().at("/data/acquireCredential");
    }

    /** The id of the credential, or the code of the refusal. */
    static String acquired(Client caller) throws Exception {
        JsonNode answer = acquire(caller);
        JsonNode credential = answer.at("/lease/credentialId");
        return (credential.isTextual() ? credential : answer.at("/userErrors/0/code")).asText();
    }

    static JsonNode data(Client client, String document) throws Exception {
        return client.query(document).body().at("/data");
    }

    boolean isAuditWhole(int server) throws Exception {
        return data(client(server), "{ verifyAudit { ok } }")
                .at("/verifyAudit/ok")
                .asBoolean();
    }

    long rows(String from) throws Exception {
        return Long.parseLong(replicas.deployment().database().text("select count(*) from " + from));
    }

    /** Value of a metric of the first server, by its name and labels. */
    double metric(String sample) throws Exception {
        URI metrics = URI.create(replicas.deployment().server().management() + "/q/metrics");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofLines())
                .body()
                .filter(line -> line.startsWith(sample + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(sample.length())))
                .sum();
    }

    @Override
    public void close() throws IOException {
        replicas.close();
    }
}
