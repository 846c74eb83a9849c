package dev.modelkeys.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.live.Change;
import dev.modelkeys.live.Crowd;
import dev.modelkeys.live.Deed;
import dev.modelkeys.live.Deployment;
import dev.modelkeys.live.History;
import dev.modelkeys.live.Told;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** A deployment with a crowd, whose memory is held against what is there after each fault. */
final class Site implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Deployment deployment;
    private final Crowd crowd;
    private final History history;

    private Site(Deployment deployment) {
        this.deployment = deployment;
        this.crowd = new Crowd(deployment.client());
        this.history = new History(deployment.database());
    }

    static Site start(Map<String, String> settings) throws IOException, InterruptedException {
        Deployment deployment = Deployment.start(settings);
        for (String provider : List.of("openai", "cohere")) {
            Told installed = deployment.client().change(Change.INSTALL, Map.of("providerId", provider));
            assertThat(installed.isDone()).as(installed.toString()).isTrue();
        }
        return new Site(deployment);
    }

    Deployment deployment() {
        return deployment;
    }

    Crowd crowd() {
        return crowd;
    }

    /** Lets people work until something between nothing and this much is done, and a moment longer. */
    void work(int people, int most) throws InterruptedException {
        long begin = System.nanoTime();
        int enough = ThreadLocalRandom.current().nextInt(most);
        crowd.start(people);
        while (crowd.deedsSince(begin).stream().filter(Deed::isDone).count() < enough) {
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PATIENCE);
            Thread.sleep(20);
        }
        Thread.sleep(ThreadLocalRandom.current().nextInt(200));
    }

    /** Waits for what clients that are gone have begun, and then compares everything. */
    void check() throws Exception {
        awaitIdleDatabase();
        history.check(crowd.deeds());
        Told verified = deployment.client().query("{ verifyAudit { ok } }");
        assertThat(verified.text("/ok")).as(verified.toString()).isEqualTo("true");
    }

    int happened() {
        return history.happened();
    }

    /** How long it takes until something is done again, whoever is first to succeed. */
    Duration untilServing() throws InterruptedException {
        long begin = System.nanoTime();
        while (!isServing()) {
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PATIENCE);
            Thread.sleep(20);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private boolean isServing() throws InterruptedException {
        try {
            return deployment
                    .client()
                    .query("{ provider(id: \"openai\") { credentialCount } }")
                    .isDone();
        } catch (IOException e) {
            return false;
        }
    }

    private void awaitIdleDatabase() throws InterruptedException {
        String busy = "select count(*) from pg_stat_activity where usename = '"
                + deployment.database().user() + "' and state <> 'idle'";
        long begin = System.nanoTime();
        while (!deployment.database().text(busy).equals("0")) {
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PATIENCE);
            Thread.sleep(20);
        }
    }

    static List<Deed> unanswered(List<Deed> deeds) {
        return deeds.stream().filter(deed -> deed.told() == null).toList();
    }

    @Override
    public void close() throws IOException {
        crowd.close();
        deployment.close();
    }
}
