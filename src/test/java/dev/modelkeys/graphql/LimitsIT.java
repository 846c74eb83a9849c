package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However much one request asks for, it is refused at little cost and the others are served. */
class LimitsIT {

    private static final String GOOD = "{ providers(first: 1) { nodes { id } } }";
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final Wire wire = Production.shared().wire();

    static Stream<Arguments> tooMuch() {
        return Hostile.documents();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("D-02 to D-12, D-17: a document that asks for too much is refused before it costs anything")
    @MethodSource("tooMuch")
    void aDocumentThatAsksForTooMuchIsRefused(String what, String document) {
        assertThat(what).startsWith("D-");
        long start = System.nanoTime();
        Answer answer = wire.query(document);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.reply().codes()).containsExactly("TOO_COMPLEX");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
        assertThat(wire.post("{\"query\": " + Wire.quoted(document) + "}").status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("D-01: a list of requests is none")
    void takesNoBatch() {
        String one = "{\"query\": \"{ __typename }\"}";
        Answer answer = wire.post("[" + (one + ",").repeat(9) + one + "]");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.hasData()).isFalse();
    }

    @Test
    @DisplayName("D-05: however much is wrong, ten errors are told")
    void tellsTenErrors() {
        Answer answer = wire.query("{ " + "a: noSuchField ".repeat(30) + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.reply().codes()).hasSizeBetween(1, 10).containsOnly("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    @DisplayName("D-06: introspection that goes in circles is refused")
    void refusesIntrospectionInCircles() {
        Answer answer = wire.query("{ __schema { types { fields { type { fields { type { name } } } } } } }");

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
    @DisplayName("D-13, D-14: a body that is too long is not read")
    @ValueSource(ints = {512 * 1024, 1024 * 1024, 12 * 1024 * 1024})
    void readsNoLongBody(int length) {
        for (String filling : new String[] {" ", "#", "\\n"}) {
            String body = "{\"query\": \"" + filling.repeat(length / filling.length()) + " { __typename }\"}";
            assertThat(wire.post(body).status()).isIn(0, 413);
        }
    }

    @Test
    @DisplayName("D-14: nor one that does not say how long it is")
    void readsNoBodyInChunks() {
        String head =
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\n" + Wire.JSON + "\r\nTransfer-Encoding: chunked\r\n\r\n";
        byte[] chunk = ("10000\r\n" + " ".repeat(65_536) + "\r\n").getBytes(StandardCharsets.UTF_8);
        byte[][] parts = new byte[190][];
        parts[0] = head.getBytes(StandardCharsets.UTF_8);
        for (int i = 1; i < parts.length; i++) {
            parts[i] = chunk;
        }

        assertThat(wire.raw(parts).status()).isIn(0, 400, 413);
    }

    @ParameterizedTest
    @DisplayName("D-15: JSON that is nested too deeply is a bad request")
    @ValueSource(ints = {33, 5_000, 50_000})
    void readsNoDeepJson(int depth) {
        String deep = "[".repeat(depth) + "]".repeat(depth);

        assertThat(wire.post("{\"query\": \"{ __typename }\", \"variables\": {\"a\": " + deep + "}}")
                        .status())
                .isEqualTo(400);
        assertThat(wire.post(deep).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @DisplayName("D-16: huge numbers are never made")
    @ValueSource(strings = {"1e1000000", "-1e1000000", "123456789012", "LONG"})
    void makesNoHugeNumbers(String number) {
        String digits = number.equals("LONG") ? "9".repeat(60_000) : number;
        long start = System.nanoTime();
        Answer literal = wire.query("{ providers(first: " + digits + ") { totalCount } }");

        assertThat(literal.status()).isEqualTo(400);
        assertThat(literal.reply().codes()).containsExactly("BAD_NUMBER");
        Answer variable = wire.post(
                "{\"query\": \"query ($n: Int) { providers(first: $n) { totalCount } }\"," + " \"variables\": {\"n\": "
                        + digits + "}}",
                Wire.RESPONSE);
        assertThat(variable.status()).isEqualTo(400);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE.multipliedBy(2));
    }

    @Test
    @DisplayName("D-18: nothing is unpacked")
    void unpacksNothing() {
        assertThat(wire.post("{\"query\": \"{ __typename }\"}", "Content-Encoding: gzip")
                        .status())
                .isEqualTo(415);
    }

    @Test
    @DisplayName("D-19: whoever sends a byte a second is dropped within fifteen seconds, answered or not")
    void dropsWhoIsTooSlow() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(6);
        List<Future<Duration>> drips = new ArrayList<>();
        for (String type : List.of(Wire.JSON, "Content-Type: text/plain", Wire.JSON, Wire.JSON)) {
            drips.add(clients.submit(() -> untilDropped(type)));
        }
        TimeUnit.SECONDS.sleep(3);
        assertThat(quick(GOOD)).isLessThan(AT_ONCE);
        for (Future<Duration> drip : drips) {
            assertThat(drip.get()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(15));
        }
        clients.shutdown();
    }

    @ParameterizedTest
    @DisplayName("D-20: no page is larger than a page")
    @ValueSource(strings = {"1000000", "2147483648", "-1", "0", "101"})
    void givesNoLargePage(String size) {
        for (String field : new String[] {"providers", "customModels"}) {
            Answer answer = wire.query("{ " + field + "(first: " + size + ") { nodes { id } } }");
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

    @Test
    @DisplayName("D-22: many large documents leave nothing behind")
    void remembersNoLargeDocuments() throws Exception {
        long before = heap();
        for (int i = 0; i < 300; i++) {
            String document = "query q" + i + " { __typename " + ("#" + "x".repeat(98) + "\n").repeat(400) + "}";
            assertThat(wire.query(document).status()).isEqualTo(200);
        }
        assertThat(heap() - before).isLessThan(8_000_000);
    }

    private Duration quick(String document) {
        long start = System.nanoTime();
        assertThat(wire.query(document).status()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** How long the server lets somebody go on who sends a byte now and then. */
    private Duration untilDropped(String type) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (Socket socket = wire.open()) {
            String head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\n" + type + "\r\nContent-Length: 1000\r\n\r\n{";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            while (Duration.ofNanos(System.nanoTime() - start).toSeconds() < 30) {
                TimeUnit.SECONDS.sleep(1);
                socket.getOutputStream().write(' ');
            }
        } catch (IOException e) {
            return Duration.ofNanos(System.nanoTime() - start);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** What is alive on the server's heap, in bytes. */
    private static long heap() throws Exception {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        String pid = Long.toString(Production.shared().server().pid());
        new ProcessBuilder(jcmd.toString(), pid, "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        Wire management = Production.shared().management();
        return management
                .send("GET", "/q/metrics", new byte[0])
                .body()
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.indexOf('}') + 1)))
                .sum();
    }
}
