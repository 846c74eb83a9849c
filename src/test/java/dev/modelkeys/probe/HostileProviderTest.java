package dev.modelkeys.probe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.modelkeys.catalog.ModelType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What providers that want to do harm achieve: a verdict, and no more. */
class HostileProviderTest extends LocalProbe {

    /** Strong references, because a collected logger loses its level. */
    private static final List<Logger> LOGGERS = Stream.of("io.vertx", "io.netty", "dev.modelkeys")
            .map(Logger::getLogger)
            .toList();

    private final List<String> logged = new CopyOnWriteArrayList<>();

    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            StringWriter text = new StringWriter();
            text.append(entry.getMessage());
            if (entry.getThrown() != null) {
                entry.getThrown().printStackTrace(new PrintWriter(text));
            }
            logged.add(text.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    static Stream<Arguments> answers() {
        String echo = "{\"error\":{\"message\":\"" + SECRET + "\"}}";
        return Stream.of(
                arguments("echo in the body", response("401 X", "", echo), Finding.NOT_UNDERSTOOD),
                arguments("echo in the status line", response("401 " + SECRET, "", "{}"), Finding.NOT_UNDERSTOOD),
                arguments(
                        "echo in a header",
                        response("200 X", "X-Key: " + SECRET + "\r\n", "{}"),
                        Finding.NOT_UNDERSTOOD),
                arguments("echo as a web page", response("200 X", "", "<html>" + SECRET), Finding.WRONG_PLACE),
                arguments("echo for an answer", "HTTP/1.1 " + SECRET + "\r\n\r\n", Finding.NOT_UNDERSTOOD),
                arguments(
                        "redirect",
                        response("302 X", "Location: http://127.0.0.2/" + SECRET + "\r\n", ""),
                        Finding.REDIRECTED),
                arguments(
                        "redirect to a file",
                        response("307 X", "Location: file:///etc/passwd\r\n", ""),
                        Finding.REDIRECTED),
                arguments(
                        "compressed", response("200 X", "Content-Encoding: gzip\r\n", bomb()), Finding.NOT_UNDERSTOOD),
                arguments(
                        "broken off", "HTTP/1.1 200 X\r\nContent-Length: 1000\r\n\r\n{\"data\":[", Finding.UNREACHABLE),
                arguments("nothing", "", Finding.UNREACHABLE),
                arguments("HTTP/1.0", "HTTP/1.0 200 X\r\n\r\n{\"data\":[]}", Finding.ACCEPTED),
                arguments("HTTP/0.9", "{\"data\":[]}\r\n\r\n", Finding.NOT_UNDERSTOOD),
                arguments(
                        "huge header",
                        response("200 X", "X-A: " + "y".repeat(200_000) + "\r\n", "{\"data\":[]}"),
                        Finding.NOT_UNDERSTOOD),
                arguments(
                        "huge status line",
                        response("200 " + "y".repeat(200_000), "", "{\"data\":[]}"),
                        Finding.NOT_UNDERSTOOD),
                arguments(
                        "length that is none",
                        "HTTP/1.1 200 X\r\nContent-Length: -5\r\n\r\n{\"data\":[]}",
                        Finding.NOT_UNDERSTOOD),
                arguments(
                        "chunk that is none",
                        "HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{\"data\":[]}",
                        Finding.NOT_UNDERSTOOD),
                arguments(
                        "two answers",
                        response("200 X", "", "{\"data\":[]}") + response("401 X", "", echo),
                        Finding.ACCEPTED),
                arguments("deep", response("200 X", "", "{\"data\":" + "[".repeat(30_000)), Finding.NOT_UNDERSTOOD),
                arguments(
                        "another protocol",
                        "HTTP/1.1 101 X\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n",
                        Finding.NOT_UNDERSTOOD),
                arguments(
                        "hints before the answer",
                        "HTTP/1.1 103 X\r\nLink: <a>\r\n\r\n" + response("200 X", "", "{\"data\":[]}"),
                        Finding.ACCEPTED));
    }

    private static String response(String status, String header, String body) {
        return "HTTP/1.1 " + status + "\r\n" + header + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    /** Ten megabytes of zeros in ten kilobytes. */
    private static String bomb() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(new byte[10_000_000]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return packed.toString(ISO_8859_1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void anAnswerIsAVerdictAndNothingOfItIsPassedOn(String name, String answer, Finding finding) throws Exception {
        Map<Logger, Level> levels = new HashMap<>();
        LOGGERS.forEach(logger -> {
            levels.put(logger, logger.getLevel());
            logger.setLevel(Level.ALL);
            logger.addHandler(log);
        });
        try (LocalProvider provider =
                LocalProvider.open(null, (request, out) -> out.write(answer.getBytes(ISO_8859_1)))) {
            ProbeResult result = ask(subject("anthropic", null, provider), Spending.NOTHING);
            assertThat(result.finding()).isEqualTo(finding);
            assertThat(provider.requests).hasSize(1);
            assertThat(result.toString() + result.message()).doesNotContain(forms());
            Logger.getLogger("io.vertx.control").fine("control");
        } finally {
            levels.forEach((logger, level) -> {
                logger.removeHandler(log);
                logger.setLevel(level);
            });
        }
        assertThat(String.join("\n", logged)).contains("control").doesNotContain(forms());
    }

    private static String[] forms() {
        return new String[] {SECRET, Base64.getEncoder().encodeToString(SECRET.getBytes(UTF_8))};
    }

    @Test
    void aLongListIsReadInItsBeginning() throws Exception {
        String more = "{\"id\":\"" + "m".repeat(100) + "\"},";
        String list = "{\"data\":[" + more.repeat(3_000) + "{\"id\":\"model-1\"}]}";
        String seen = "{\"data\":[{\"id\":\"model-1\"}," + more.repeat(3_000) + "{\"id\":\"z\"}]}";
        try (LocalProvider late = LocalProvider.answering(200, list);
                LocalProvider early = LocalProvider.answering(200, seen)) {
            assertThat(ask(subject("anthropic", null, late), Spending.NOTHING).finding())
                    .isEqualTo(Finding.ACCEPTED);
            ProbeResult unseen = ask(subject("gpustack", ModelType.LLM, late), Spending.NOTHING);
            assertThat(unseen.finding()).isEqualTo(Finding.LIST_TOO_LONG);
            assertThat(unseen.verdict()).isEqualTo(HealthVerdict.INCONCLUSIVE);
            assertThat(ask(subject("gpustack", ModelType.LLM, early), Spending.NOTHING)
                            .finding())
                    .isEqualTo(Finding.ACCEPTED);
        }
    }

    /** What is on its way when the server stops reading is what sockets hold. */
    @Test
    void littleIsReadOfWhatNeverEnds() throws Exception {
        List<Integer> written = new CopyOnWriteArrayList<>();
        try (LocalProvider provider = LocalProvider.open(null, (request, out) -> {
            out.write("HTTP/1.1 200 X\r\n\r\n{\"data\":[".getBytes(ISO_8859_1));
            flood(out, written);
        })) {
            assertThat(ask(subject("anthropic", null, provider), Spending.NOTHING)
                            .finding())
                    .isEqualTo(Finding.ACCEPTED);
            long waited = System.nanoTime() + 5_000_000_000L;
            while (written.isEmpty() && System.nanoTime() < waited) {
                Thread.sleep(20);
            }
        }
        assertThat(written).singleElement().satisfies(bytes -> assertThat(bytes).isLessThan(32_000_000));
    }

    private static void flood(OutputStream out, List<Integer> written) {
        byte[] part = "\"x\",".repeat(1_000).getBytes(ISO_8859_1);
        int sum = 0;
        try {
            for (; ; ) {
                out.write(part);
                sum += part.length;
            }
        } catch (IOException e) {
            written.add(sum);
        }
    }
}
