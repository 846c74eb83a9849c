package dev.modelkeys.probe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Hostile providers, over real sockets. */
class EgressLimitsTest extends LocalEgress {

    @Test
    void whatNeverEndsIsCut() throws Exception {
        byte[] head = "HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(ISO_8859_1);
        byte[] chunk = ("1000\r\n" + "x".repeat(4_096) + "\r\n").getBytes(ISO_8859_1);
        try (LocalProvider provider = LocalProvider.open(null, (request, out) -> {
            out.write(head);
            for (; ; ) {
                out.write(chunk);
            }
        })) {
            Answer answer = answer(egress(HERE).send(get("http://provider.test:" + provider.port() + "/"), TIME));
            assertThat(answer.body()).hasSize(Egress.MOST_BYTES);
            assertThat(answer.cut()).isTrue();
        }
    }

    @Test
    void whatIsSlowEndsWithTheTime() throws Exception {
        try (LocalProvider dripping = LocalProvider.open(null, (request, out) -> {
                    out.write("HTTP/1.1 200 X\r\nContent-Length: 10000\r\n\r\n".getBytes(ISO_8859_1));
                    for (; ; ) {
                        out.write('x');
                        out.flush();
                        Thread.sleep(20);
                    }
                });
                LocalProvider silent = LocalProvider.open(null, (request, out) -> Thread.sleep(20_000))) {
            for (LocalProvider provider : List.of(dripping, silent)) {
                long start = System.nanoTime();
                Answer answer = answer(egress(HERE)
                        .send(get("http://provider.test:" + provider.port() + "/"), Duration.ofMillis(600)));
                assertThat(answer.failure()).isEqualTo(Finding.TIMED_OUT);
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .isBetween(Duration.ofMillis(500), Duration.ofSeconds(4));
            }
        }
    }

    @Test
    void headersThatNeverEndAreNoAnswer() throws Exception {
        try (LocalProvider provider = LocalProvider.open(null, (request, out) -> {
            out.write("HTTP/1.1 200 X\r\n".getBytes(ISO_8859_1));
            for (; ; ) {
                out.write(("X-A: " + "y".repeat(1_000) + "\r\n").getBytes(ISO_8859_1));
            }
        })) {
            Answer answer = answer(egress(HERE).send(get("http://provider.test:" + provider.port() + "/"), TIME));
            assertThat(answer.failure()).isIn(Finding.UNREACHABLE, Finding.NOT_UNDERSTOOD);
        }
    }

    @Test
    void aHangingProviderCostsOthersNothing() throws Exception {
        try (LocalProvider hanging = LocalProvider.open(null, (request, out) -> Thread.sleep(20_000));
                LocalProvider other = LocalProvider.answering(200, "{}")) {
            Egress egress = egress(HERE);
            List<Future<Answer>> waiting = new ArrayList<>();
            IntStream.range(0, 100)
                    .forEach(each -> waiting.add(
                            egress.send(get("http://hanging.test:" + hanging.port() + "/"), Duration.ofSeconds(4))));
            long start = System.nanoTime();
            assertThat(answer(egress.send(get("http://provider.test:" + other.port() + "/"), TIME))
                            .status())
                    .isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
            for (Future<Answer> each : waiting) {
                assertThat(answer(each).failure()).isEqualTo(Finding.TIMED_OUT);
            }
        }
    }
}
