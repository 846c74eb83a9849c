package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** However many answers are asked for that are large, the packaged server has memory left for others. */
class LargeAnswersIT {

    private static final String PROVIDER = "openai_api_compatible";
    private static final int CREDENTIALS = 100;
    private static final String SMALL = "{ providers(first: 1) { nodes { id } } viewer { name } }";
    private static final String CREATE_WORKSPACE =
            "mutation ($input: CreateWorkspaceInput!) { createWorkspace(input: $input) { ownerToken } }";

    private static Production production;
    private static String model;
    private static Api neighbour;

    @BeforeAll
    static void aKeyringOfLargeCredentials() throws IOException {
        production = Production.alone(Map.of());
        Api api = production.api();
        api.change("install-provider", Map.of("providerId", PROVIDER));
        model = api.change(
                        "add-custom-model",
                        Map.of("providerId", PROVIDER, "name", "large", "type", "LLM", "values", values()))
                .text("addCustomModel.customModel.id");
        for (int i = 1; i < CREDENTIALS; i++) {
            Reply added =
                    api.change("add-credential", Map.of("owner", Map.of("customModelId", model), "values", values()));
            assertThat(added.problems()).as(added.body()).isEmpty();
        }
        neighbour = Api.at(
                production.address(),
                WorkspaceMembers.post(api, CREATE_WORKSPACE, Map.of("name", "neighbour"))
                        .text("createWorkspace.ownerToken"));
    }

    @AfterAll
    static void stop() throws IOException {
        production.close();
    }

    /** 24 kB of values that are not secret. */
    private static List<Map<String, String>> values() {
        Map<String, String> values = new HashMap<>(Map.of(
                "endpoint_url", "https://models.example/v1",
                "context_size", "4096",
                "max_tokens_to_sample", "4096"));
        for (String field : List.of("display_name", "endpoint_model_name", "stream_mode_delimiter")) {
            values.put(field, "x".repeat(8 * 1024));
        }
        return values.entrySet().stream()
                .map(value -> Map.of("field", value.getKey(), "value", value.getValue()))
                .toList();
    }

    @Test
    @DisplayName("D-23: an answer that is too large is refused, and says what to ask less of")
    void refusesALargeAnswer() {
        Reply reply = production.api().query(pages(10, 100));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.codes()).containsExactly("TOO_COMPLEX");
        assertThat(reply.body()).contains("smaller pages").hasSizeLessThan(1_000);
        assertThat(production.api().query(pages(1, 30)).texts("a0.nodes.id")).hasSize(30);
    }

    @Test
    @DisplayName("D-23: one statement reads no more than an answer may hold")
    void refusesALargeStatement() {
        Reply reply = production
                .api()
                .query("{ provider(id: \"" + PROVIDER + "\") { customModels { credentials { fields { value } } } } }");

        assertThat(reply.codes()).containsExactly("TOO_COMPLEX");
        assertThat(reply.at("provider")).isNull();
    }

    @Test
    @DisplayName("D-23: one credential through many aliases is too large as well")
    void refusesRepeatedFields() {
        String owner = IntStream.range(0, 25)
                .mapToObj(i -> "o" + i + ": owner { ... on CustomModel { defaultCredential { fields { value } } } } ")
                .collect(Collectors.joining());
        Reply reply = production
                .api()
                .query("{ credentials(owner: {customModelId: \"" + model + "\"}, first: 60) { nodes { fields { value } "
                        + owner + " } } }");

        assertThat(reply.codes()).containsExactly("TOO_COMPLEX");
    }

    @Test
    @DisplayName("D-23: beside many large answers, asked for and not read, others are served")
    void servesOthersBesideLargeAnswers() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(40);
        List<Socket> silent = new ArrayList<>();
        Set<String> told = new ConcurrentSkipListSet<>();
        try {
            for (int i = 0; i < 60; i++) {
                silent.add(askWithoutReading(pages(1, 40)));
            }
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            List<Future<?>> attackers = new ArrayList<>();
            for (int i = 0; i < 39; i++) {
                String document = i % 2 == 0 ? pages(10, 100) : pages(1, 40);
                attackers.add(clients.submit(() -> {
                    while (System.nanoTime() < end) {
                        Reply reply = production.api().query(document);
                        told.add(reply.status() == 200 ? "OK" : String.join(" ", reply.codes()));
                    }
                }));
            }
            Set<Integer> good = new TreeSet<>();
            while (System.nanoTime() < end) {
                good.add(neighbour.query(SMALL).status());
            }
            for (Future<?> attacker : attackers) {
                attacker.get();
            }
            assertThat(good).isSubsetOf(200, 503).contains(200);
        } finally {
            clients.shutdown();
            for (Socket socket : silent) {
                socket.close();
            }
        }
        assertThat(told).contains("TOO_COMPLEX").isSubsetOf("OK", "TOO_COMPLEX", "BUSY", "UNAVAILABLE");
        assertThat(production.server().isAlive()).isTrue();
        assertThat(production.server().outputSoFar()).noneMatch(line -> line.contains("OutOfMemory"));
        assertThat(neighbour.query(SMALL).status()).isEqualTo(200);
        assertThat(production.api().query(pages(1, 30)).status())
                .as("what was not read is given back")
                .isEqualTo(200);
    }

    private static String pages(int aliases, int size) {
        return IntStream.range(0, aliases)
                .mapToObj(i -> "a" + i + ": credentials(owner: {customModelId: \"" + model + "\"}, first: " + size
                        + ") { nodes { id fields { name value } } } ")
                .collect(Collectors.joining("", "{ ", "}"));
    }

    private static Socket askWithoutReading(String document) throws IOException {
        URI address = URI.create(production.address());
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setReceiveBufferSize(4 * 1024);
        byte[] body = ("{\"query\": " + RawSocket.quoted(document) + "}").getBytes(StandardCharsets.UTF_8);
        String head = "POST /graphql HTTP/1.1\r\nHost: " + address.getHost() + "\r\nContent-Type: application/json\r\n"
                + production.authorization() + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
        return socket;
    }
}
