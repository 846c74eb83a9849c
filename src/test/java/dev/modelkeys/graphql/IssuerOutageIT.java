package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An issuer that is not there, that hangs, and that changes its keys. */
class IssuerOutageIT {

    private static final String UNAVAILABLE =
            "{\"errors\":[{\"message\":\"The server cannot reach the issuer of your token. Try again.\","
                    + "\"extensions\":{\"code\":\"UNAVAILABLE\"}}]}";
    private static final Duration SOON = Duration.ofSeconds(5);

    private static OidcServer staff;

    @BeforeAll
    static void start() throws IOException {
        staff = OidcServer.early();
    }

    @AfterAll
    static void stop() throws IOException {
        staff.close();
    }

    @Test
    @DisplayName("N-06, L-08: an issuer is down, hangs, returns, changes its keys and goes; the server follows")
    void servesThroughAnOutage() throws Exception {
        servesMachinesWithoutAnIssuer();
        limitsTheWaitForAnIssuerThatHangs();
        recoversByItself();
        followsTheIssuersKeys();
        knownKeysNeedNoIssuer();
        logsTheOutageWithoutTraces();
    }

    /** N-06: a server whose issuer is down serves machines, and tells people so. */
    private static void servesMachinesWithoutAnIssuer() {
        assertThat(machine().status()).isEqualTo(200);
        RawResponse answer = person();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.bodyWithoutId()).isEqualTo(UNAVAILABLE);
    }

    /** N-06: an issuer that hangs delays requests for a short time only. */
    private static void limitsTheWaitForAnIssuerThatHangs() throws Exception {
        staff.issuer().hang();
        staff.issuer().resume();
        ExecutorService clients = Executors.newFixedThreadPool(30);
        TimeUnit.SECONDS.sleep(2);

        List<Future<Duration>> waits = Stream.generate(() -> clients.submit(IssuerOutageIT::timeOfRefusal))
                .limit(30)
                .toList();
        long start = System.nanoTime();
        assertThat(machine().status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);

        for (Future<Duration> wait : waits) {
            assertThat(wait.get()).isLessThan(SOON);
        }
        clients.shutdown();
    }

    /** N-06: people come in again as soon as the issuer answers, without a restart. */
    private static void recoversByItself() throws Exception {
        staff.issuer().answerAgain();

        assertThat(eventually(200, staff.issuer().key(0))).isTrue();
    }

    /** N-06: after the issuer changed its keys tokens of the new one are good, many at once, too. */
    private static void followsTheIssuersKeys() throws Exception {
        SigningKey next = SigningKey.rsa("third");
        TimeUnit.SECONDS.sleep(11);
        staff.issuer().exchangeKeys(next, staff.issuer().key(0));
        ExecutorService clients = Executors.newFixedThreadPool(8);
        int before = staff.issuer().timesAsked();

        List<Future<Integer>> answers = Stream.iterate(0, number -> number + 1)
                .limit(8)
                .map(number -> clients.submit(() -> ask("new" + number, next).status()))
                .toList();

        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(200);
        }
        assertThat(staff.issuer().timesAsked()).isEqualTo(before + 1);
        clients.shutdown();
    }

    /** N-06: without the issuer, tokens of a key that is known are good, and others are not called wrong. */
    private static void knownKeysNeedNoIssuer() throws Exception {
        TimeUnit.SECONDS.sleep(11);
        staff.issuer().stop();
        SigningKey next = SigningKey.rsa("fourth");

        assertThat(person().status()).isEqualTo(200);
        assertThat(ask("first try", next).status()).isEqualTo(503);
        assertThat(ask("second try", next).status()).isEqualTo(503);

        staff.issuer().exchangeKeys(next);
        staff.issuer().resume();
        assertThat(eventually(200, next)).isTrue();
    }

    /** L-08: the log says that the issuer was missing, in lines of their own. */
    private static void logsTheOutageWithoutTraces() {
        assertThat(staff.production().server().outputSoFar())
                .anyMatch(line -> line.contains(staff.issuer().address()))
                .noneMatch(line -> line.startsWith("\tat ") || line.contains("eyJ"));
    }

    private static RawResponse machine() {
        return staff.production().wire().query("{ viewer { name } }");
    }

    private static RawResponse person() {
        return ask("ada", staff.issuer().key(0));
    }

    private static RawResponse ask(String name, SigningKey key) {
        return staff.ask(staff.draft(name, Role.MEMBER, "head office").signed(key));
    }

    private static Duration timeOfRefusal() {
        long start = System.nanoTime();
        assertThat(person().status()).isEqualTo(503);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static boolean eventually(int status, SigningKey key) throws InterruptedException {
        for (int i = 0; i < 60; i++) {
            if (ask("waiting " + i, key).status() == status) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        return false;
    }
}
