package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long answers travel compressed, but none that carries a secret. */
class CompressionIT {

    private static final String LONG =
            "{ providers(first: 100) { nodes { id label description credentialForm { fields { name label help } } } } }";
    private static final String LONG_SECRET = "mutation { createApiToken(input: {name: \"compressed\", role: MEMBER}) {"
            + " secret " + "a: secret b: secret c: secret d: secret e: secret f: secret g: secret h: secret i: secret"
            + " j: secret k: secret l: secret m: secret n: secret o: secret p: secret q: secret r: secret } }";

    private static Production production;

    @BeforeAll
    static void start() throws IOException {
        production = Production.alone(Map.of("MODELKEYS_EXPLORER_ENABLED", "true"));
    }

    @AfterAll
    static void stop() throws IOException {
        production.close();
    }

    @ParameterizedTest
    @DisplayName("A client that takes gzip gets a long answer in a quarter of its bytes")
    @ValueSource(strings = {"gzip", "deflate, gzip;q=0.5, br", "*", "GZIP", "*;q=0, gzip"})
    void compressesLongAnswers(String accepted) {
        HttpResponse<byte[]> plain = ask(LONG, "identity");
        HttpResponse<byte[]> compressed = ask(LONG, accepted);

        assertThat(compressed.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(compressed.headers().allValues("Vary")).contains("accept-encoding");
        assertThat(compressed.headers().firstValueAsLong("Content-Length")).hasValue(compressed.body().length);
        assertThat(compressed.body()).hasSizeLessThan(plain.body().length / 4);
        assertThat(unpacked(compressed.body())).isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @DisplayName("Any other client gets the answer as it is")
    @ValueSource(strings = {"identity", "br, zstd", "gzip;q=0", "*;q=0", "gzip;q=0, *", ""})
    void leavesAnswersToOthers(String accepted) {
        HttpResponse<byte[]> plain = ask(LONG, accepted);

        assertThat(plain.headers().allValues("Content-Encoding")).isEmpty();
        assertThat(new String(plain.body(), StandardCharsets.UTF_8)).startsWith("{\"data\"");
    }

    @Test
    @DisplayName("A short answer is not compressed")
    void leavesShortAnswers() {
        assertThat(ask("{ __typename }", "gzip").headers().allValues("Content-Encoding"))
                .isEmpty();
    }

    @Test
    @DisplayName("BREACH: an answer to a mutation, which may carry a secret, is not compressed however long")
    void leavesSecrets() {
        HttpResponse<byte[]> secret = ask(LONG_SECRET, "gzip");

        assertThat(secret.body()).hasSizeGreaterThan(1_024);
        assertThat(secret.headers().allValues("Content-Encoding")).isEmpty();
        assertThat(new String(secret.body(), StandardCharsets.UTF_8)).contains("\"secret\":\"mk_member_");
    }

    @ParameterizedTest
    @DisplayName("Pages and scripts are compressed")
    @ValueSource(
            strings = {
                "/",
                "/q/graphql-ui/page.js",
                "/q/graphql-ui/graphiql.min.js",
                "/q/graphql-ui/graphiql.min.css",
                "/q/graphql-ui/react-dom.production.min.js"
            })
    void compressesPages(String path) {
        HttpResponse<byte[]> plain = get(path, "identity");
        HttpResponse<byte[]> compressed = get(path, "gzip");

        assertThat(plain.headers().allValues("Content-Encoding")).isEmpty();
        assertThat(compressed.statusCode()).isEqualTo(200);
        assertThat(compressed.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(unpacked(compressed.body())).isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
        assertThat(mediaType(compressed)).isEqualTo(mediaType(plain));
    }

    private static String mediaType(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
    }

    private static HttpResponse<byte[]> ask(String document, String accepted) {
        return send(
                "/graphql",
                HttpRequest.newBuilder()
                        .header("Authorization", "Bearer " + production.token())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"query\": " + RawSocket.quoted(document) + "}")),
                accepted);
    }

    private static HttpResponse<byte[]> get(String path, String accepted) {
        return send(path, HttpRequest.newBuilder(), accepted);
    }

    private static HttpResponse<byte[]> send(String path, HttpRequest.Builder request, String accepted) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            request.uri(URI.create(production.address() + path))
                                    .header("Accept-Encoding", accepted)
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String unpacked(byte[] compressed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
