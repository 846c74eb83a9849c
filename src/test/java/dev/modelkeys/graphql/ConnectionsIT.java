package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Connections without requests keep no client out. */
class ConnectionsIT {

    private static final int SHARE = 20;
    private static final String HEAD = "GET /nothing HTTP/1.1\r\nHost: localhost\r\n";

    private static Production production;

    @BeforeAll
    static void start() throws IOException {
        production = Production.alone(Map.of("MODELKEYS_CONNECTIONS_PER_ADDRESS", Integer.toString(SHARE)));
    }

    @AfterAll
    static void stop() throws IOException {
        production.close();
    }

    @Test
    @DisplayName("A connection without a complete first head is closed after ten seconds, one between requests is not")
    void closesWhatNeverAsks() throws IOException {
        long start = System.nanoTime();
        try (Socket silent = open("127.0.0.3");
                Socket dripping = open("127.0.0.3");
                Socket used = open("127.0.0.3")) {
            write(dripping, HEAD);
            write(used, HEAD + "\r\n");
            assertThat(RawSocket.read(used).status()).isEqualTo(404);

            assertThat(silent.getInputStream().read()).isEqualTo(-1);
            assertThat(dripping.getInputStream().read()).isEqualTo(-1);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofSeconds(9), Duration.ofSeconds(13));
            write(used, HEAD + "\r\n");
            assertThat(RawSocket.read(used).status()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("An address with its share of silent connections is still served, and the oldest of them makes room")
    void makesRoom() throws IOException {
        List<Socket> silent = new ArrayList<>();
        for (int i = 0; i < SHARE * 3; i++) {
            silent.add(open("127.0.0.4"));
        }
        try (Socket next = open("127.0.0.4");
                Socket other = open("127.0.0.5")) {
            write(next, HEAD + "\r\n");
            write(other, HEAD + "\r\n");

            assertThat(RawSocket.read(next).status()).isEqualTo(404);
            assertThat(RawSocket.read(other).status()).isEqualTo(404);
            assertThat(silent.get(0).getInputStream().read()).isEqualTo(-1);
        }
        for (Socket socket : silent) {
            socket.close();
        }
    }

    @Test
    @DisplayName("A connection whose request is in progress gives way to none")
    void keepsWhatIsInProgress() throws IOException {
        String body = "{\"query\": \"{ __typename }\"}";
        List<Socket> busy = new ArrayList<>();
        for (int i = 0; i < SHARE; i++) {
            Socket socket = open("127.0.0.6");
            busy.add(socket);
            write(
                    socket,
                    "POST /graphql HTTP/1.1\r\nHost: localhost\r\n" + RawSocket.JSON + "\r\n"
                            + production.authorization() + "\r\nExpect: 100-continue\r\nContent-Length: "
                            + body.length()
                            + "\r\n\r\n");
            assertThat(new String(socket.getInputStream().readNBytes(25), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
        }
        try (Socket next = open("127.0.0.6")) {
            assertThat(next.getInputStream().read()).isEqualTo(-1);
        }
        for (Socket socket : busy) {
            write(socket, body);
            assertThat(RawSocket.read(socket).status()).isEqualTo(200);
            socket.close();
        }
    }

    @Test
    @DisplayName("A client that sends requests ahead and reads nothing is served what the sockets hold")
    void servesNoFurtherThanIsRead() throws Exception {
        String page = production.stranger().send("GET", "/", new byte[0]).body();
        Matcher script = Pattern.compile("/assets/index-[^\"]+\\.js").matcher(page);
        assertThat(script.find()).isTrue();
        URL metrics = new URL(production.server().management() + "/q/metrics");
        double before = served(metrics);

        try (Socket silent = open("127.0.0.7")) {
            write(silent, ("GET " + script.group() + " HTTP/1.1\r\nHost: localhost\r\n\r\n").repeat(1_500));
            double last = before;
            for (double now = served(metrics); now > last || now == before; now = served(metrics)) {
                last = now;
                TimeUnit.SECONDS.sleep(1);
            }

            assertThat(last - before).isLessThan(200);
        }
    }

    private static double served(URL metrics) {
        return Scrape.of(metrics).sum("http_server_requests_seconds_count", Map.of("status", "200"));
    }

    private static Socket open(String from) throws IOException {
        URI server = URI.create(production.address());
        Socket socket = new Socket(server.getHost(), server.getPort(), InetAddress.getByName(from), 0);
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
