package dev.modelkeys.probe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Hostile providers, over real sockets. */
class EgressLimitsTest extends LocalEgress {

    private static final Duration LONG = Duration.ofSeconds(14);

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
                LocalProvider headers = LocalProvider.open(null, (request, out) -> {
                    out.write("HTTP/1.1 200 X\r\nX-A: ".getBytes(ISO_8859_1));
                    for (; ; ) {
                        out.write('x');
                        out.flush();
                        Thread.sleep(20);
                    }
                });
                LocalProvider early = LocalProvider.open(null, (request, out) -> {
                    for (; ; ) {
                        out.write("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".getBytes(ISO_8859_1));
                    }
                });
                LocalProvider silent = LocalProvider.open(null, (request, out) -> Thread.sleep(20_000))) {
            for (LocalProvider provider : List.of(dripping, headers, early, silent)) {
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
            List<Egress.Sent> waiting = new ArrayList<>();
            IntStream.range(0, 100)
                    .forEach(each -> waiting.add(
                            egress.send(get("http://hanging.test:" + hanging.port() + "/"), Duration.ofSeconds(4))));
            for (int round = 0; round < 20; round++) {
                assertThat(answer(egress.send(get("http://provider.test:" + other.port() + "/"), TIME))
                                .status())
                        .isEqualTo(200);
            }
            assertThat(waiting).noneMatch(sent -> sent.answer().isComplete());
            for (Egress.Sent each : waiting) {
                assertThat(answer(each).failure()).isEqualTo(Finding.TIMED_OUT);
            }
        }
    }

    @Test
    void aNameServerThatHangsCostsOthersNothing() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (LocalProvider other = LocalProvider.answering(200, "{}")) {
            Egress egress = egress(HERE, null, host -> {
                if (host.startsWith("hanging")) {
                    awaitEnd(end);
                }
                return NameResolver.OF_THE_SYSTEM.resolve("127.0.0.1");
            });
            List<Egress.Sent> waiting = IntStream.range(0, 100)
                    .mapToObj(each -> egress.send(get("http://hanging.test:" + other.port() + "/"), LONG))
                    .toList();
            Answer answer = answer(egress.send(get("http://provider.test:" + other.port() + "/"), LONG));
            assertThat(answer.failure()).isNull();
            assertThat(waiting).noneMatch(sent -> sent.answer().isComplete());
        } finally {
            end.countDown();
        }
    }

    static void awaitEnd(CountDownLatch end) throws UnknownHostException {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new UnknownHostException();
        }
    }
}
