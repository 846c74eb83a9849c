package dev.modelkeys.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.PackagedServer;
import dev.modelkeys.live.Client;
import dev.modelkeys.live.Figures;
import dev.modelkeys.live.RecordedMutation;
import dev.modelkeys.live.Replicas;
import dev.modelkeys.live.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three servers on one database, of which the last knows a provider that the others do not. */
class ReplicasIT {

    private static final int ROUNDS = Figures.rounds(10);
    private static final String ACME =
            """
            {"id": "acme", "label": "Acme", "methods": ["PREDEFINED_MODEL"], "types": ["LLM"],
             "credentialForm": [{"name": "api_key", "label": "API key", "kind": "SECRET"}]}
            """;

    @TempDir
    private static Path catalog;

    private static Replicas replicas;
    private static List<Client> clients;

    private static HttpUseCases desk;

    @BeforeAll
    static void start() throws Exception {
        Files.writeString(catalog.resolve("acme.json"), ACME);
        replicas = Replicas.start(
                PackagedServer.PACKAGE, List.of(Map.of(), Map.of("MODELKEYS_CATALOG_DIRECTORY", catalog.toString())));
        clients = new ArrayList<>();
        for (int i = 0; i < replicas.count(); i++) {
            clients.add(replicas.client(i));
        }
        desk = new HttpUseCases(replicas.deployment().client());
    }

    @AfterAll
    static void stop() throws IOException {
        if (replicas != null) {
            replicas.close();
        }
    }

    @BeforeEach
    void startAfresh() throws Exception {
        desk.startAfresh();
    }

    @Test
    @DisplayName("C-12: a change at one server is seen at every server by the next request")
    void theNextRequestSeesIt() throws Exception {
        desk.add("The first, which is the default by itself");
        for (int round = 0; round < ROUNDS; round++) {
            HttpUseCases writer = new HttpUseCases(clients.get(round % clients.size()));
            String credential = HttpUseCases.credential(writer.add("Round " + round));
            assertThatAllSee(credential, "Round " + round, 1, false);

            writer.rename(credential, "Renamed " + round, 1);
            assertThatAllSee(credential, "Renamed " + round, 2, false);

            writer.choose(credential);
            assertThatAllSee(credential, "Renamed " + round, 2, true);

            writer.delete(credential);
            for (Client reader : clients) {
                assertThat(credential(reader, credential)
                                .body()
                                .at("/data/credential")
                                .isNull())
                        .isTrue();
            }
        }
        Figures.note("C-12", "%d rounds of four changes, each seen at %d servers", ROUNDS, clients.size());
    }

    @Test
    @DisplayName("C-13: one idempotency key at all servers at once has one effect and equal answers")
    void oneKeyAtAllServers() throws Exception {
        try (Together together = new Together()) {
            for (int round = 0; round < ROUNDS; round++) {
                desk.startAfresh();
                Map<String, Object> input = new HashMap<>(HttpUseCases.toProvider("Once"));
                input.put("clientMutationId", "replicas " + UUID.randomUUID());
                List<Callable<Response>> requests = new ArrayList<>();
                for (int i = 0; i < 4 * clients.size(); i++) {
                    Client client = clients.get(i % clients.size());
                    requests.add(() -> client.change(RecordedMutation.ADD, input));
                }

                List<Response> told = together.send(requests);

                assertThat(told).filteredOn(each -> !each.isDone()).isEmpty();
                assertThat(told.stream().distinct()).hasSize(1);
                assertThat(replicas.deployment().database().text("select count(*) from credential"))
                        .isEqualTo("1");
            }
        }
        Figures.note("C-13", "%d rounds of %d at %d servers", ROUNDS, 4 * clients.size(), clients.size());
    }

    @Test
    @DisplayName("a server without a provider in its catalogue shows and changes nothing of it, and loses nothing")
    void differentCatalogues() throws Exception {
        Client knows = clients.get(2);
        Client knowsNot = clients.get(0);
        knows.change(RecordedMutation.INSTALL, Map.of("providerId", "acme"));
        String credential = HttpUseCases.credential(knows.change(
                RecordedMutation.ADD,
                Map.of(
                        "owner",
                        Map.of("providerId", "acme"),
                        "values",
                        List.of(Map.of("field", "api_key", "value", "sk-not-a-real-key-of-acme")))));

        assertThat(credential(knowsNot, credential)
                        .body()
                        .at("/data/credential")
                        .isNull())
                .isTrue();
        for (Response refused : List.of(
                new HttpUseCases(knowsNot).delete(credential),
                new HttpUseCases(knowsNot).choose(credential),
                knowsNot.change(RecordedMutation.UNINSTALL, Map.of("providerId", "acme", "deleteCredentials", true)))) {
            assertThat(refused.codes()).containsExactly("NOT_FOUND");
        }

        assertThat(credential(knows, credential).text("/id")).isEqualTo(credential);
        HttpUseCases.done(new HttpUseCases(knows).delete(credential));
    }

    private static void assertThatAllSee(String credential, String name, int revision, boolean isDefault)
            throws Exception {
        for (Client reader : clients) {
            Response seen = credential(reader, credential);
            assertThat(List.of(seen.text("/name"), seen.text("/revision"), seen.text("/isDefault")))
                    .as(seen.toString())
                    .containsExactly(name, String.valueOf(revision), String.valueOf(isDefault));
        }
    }

    private static Response credential(Client reader, String id) throws Exception {
        return reader.query("{ credential(id: \"" + id + "\") { id name revision isDefault } }");
    }
}
