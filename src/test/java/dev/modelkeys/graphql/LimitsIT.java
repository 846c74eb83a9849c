package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.PackagedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However much one request asks for, it is refused at little cost and the others are served. */
@Tag("alone")
class LimitsIT {

    private static final String GOOD = "{ providers(first: 1) { nodes { id } } }";
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final RawSocket wire = Production.shared().wire();

    static Stream<Arguments> tooMuch() {
        return Hostile.documents();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("D-02 to D-12, D-17: a document that asks for too much is refused before it costs anything")
    @MethodSource("tooMuch")
    void aDocumentThatAsksForTooMuchIsRefused(String what, String document) {
        assertThat(what).startsWith("D-");
        long start = System.nanoTime();
        RawResponse answer = wire.query(document);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.reply().codes()).containsExactly("TOO_COMPLEX");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
        assertThat(wire.post("{\"query\": " + RawSocket.quoted(document) + "}").status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("D-01: a list of requests is none")
    void takesNoBatch() {
        String one = "{\"query\": \"{ __typename }\"}";
        RawResponse answer = wire.post("[" + (one + ",").repeat(9) + one + "]");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.hasData()).isFalse();
    }

    @Test
    @DisplayName("D-05: however much is wrong, ten errors are told")
    void tellsTenErrors() {
        RawResponse answer = wire.query("{ " + "a: noSuchField ".repeat(30) + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.reply().codes()).hasSizeBetween(1, 10).containsOnly("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    @DisplayName("D-06: introspection that goes in circles is refused")
    void refusesIntrospectionInCircles() {
        RawResponse answer = wire.query("{ __schema { types { fields { type { fields { type { name } } } } } } }");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.hasData()).isFalse();
    }

    @Test
    @DisplayName("D-12: five thousand variables do no harm")
    void survivesManyVariables() {
        StringBuilder variables = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            variables
                    .append(i == 0 ? "" : ",")
                    .append("\"v")
                    .append(i)
                    .append("\":")
                    .append(i);
        }

        assertThat(wire.post("{\"query\": \"{ __typename }\", \"variables\": {" + variables + "}}")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @DisplayName("D-20: no page is larger than a page")
    @ValueSource(strings = {"1000000", "2147483648", "-1", "0", "101"})
    void givesNoLargePage(String size) {
        for (String field : new String[] {"providers", "customModels"}) {
            RawResponse answer = wire.query("{ " + field + "(first: " + size + ") { nodes { id } } }");
            assertThat(answer.reply().codes()).hasSize(1);
            assertThat(answer.body()).doesNotContain("nodes");
        }
    }

    @Test
    @DisplayName("D-21: good requests are answered beside hostile ones")
    void servesTheOthersMeanwhile() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(30);
        List<String> hostile = Hostile.documents()
                .map(arguments -> (String) arguments.get()[1])
                .toList();
        List<Future<Integer>> refused = new ArrayList<>();
        List<Future<Duration>> served = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String document = hostile.get(i % hostile.size());
            refused.add(clients.submit(() -> wire.query(document).status()));
            if (i % 2 == 0) {
                served.add(clients.submit(() -> quick(GOOD)));
            }
        }

        for (Future<Duration> good : served) {
            assertThat(good.get()).isLessThan(AT_ONCE);
        }
        for (Future<Integer> bad : refused) {
            assertThat(bad.get()).isEqualTo(422);
        }
        clients.shutdown();
    }

    /** Each large document is a new one. */
    private int sent;

    @Test
    @DisplayName("D-22: many large documents leave nothing behind")
    void remembersNoLargeDocuments() throws Exception {
        long before = alive();
        for (int i = 0; i < 300; i++) {
            sendLarge();
        }
        assertThat(alive() - before).isLessThan(8_000_000);
    }

    private void sendLarge() throws Exception {
        String document = "query q" + sent++ + " { __typename " + ("#" + "x".repeat(98) + "\n").repeat(400) + "}";
        assertThat(wire.query(document).status()).isEqualTo(200);
    }

    private Duration quick(String document) {
        long start = System.nanoTime();
        assertThat(wire.query(document).status()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Bytes that are alive on the server's heap. A native executable collects when it wants to: the least seen meanwhile. */
    private long alive() throws Exception {
        if (!PackagedServer.isExecutable()) {
            collect();
            return used();
        }
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 300; i++) {
            sendLarge();
            least = Math.min(least, used());
        }
        return least;
    }

    private static void collect() throws Exception {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        String pid = Long.toString(Production.shared().server().pid());
        new ProcessBuilder(jcmd.toString(), pid, "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static long used() throws Exception {
        RawSocket management = Production.shared().management();
        return management
                .send("GET", "/q/metrics", new byte[0])
                .body()
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.indexOf('}') + 1)))
                .sum();
    }
}
