package dev.modelkeys.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.live.Deployment;
import dev.modelkeys.live.History;
import dev.modelkeys.live.LoadGenerator;
import dev.modelkeys.live.RecordedMutation;
import dev.modelkeys.live.RecordedRequest;
import dev.modelkeys.live.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** A deployment with a crowd, whose memory is held against what is there after each fault. */
final class DeploymentUnderLoad implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Deployment deployment;
    private final LoadGenerator crowd;
    private final History history;

    private DeploymentUnderLoad(Deployment deployment) {
        this.deployment = deployment;
        this.crowd = new LoadGenerator(deployment.client());
        this.history = new History(deployment.database());
    }

    static DeploymentUnderLoad start(Map<String, String> settings) throws IOException, InterruptedException {
        return of(Deployment.start(settings));
    }

    static DeploymentUnderLoad of(Deployment deployment) throws IOException, InterruptedException {
        for (String provider : List.of("openai", "cohere")) {
            Response installed = deployment.client().change(RecordedMutation.INSTALL, Map.of("providerId", provider));
            assertThat(installed.isDone()).as(installed.toString()).isTrue();
        }
        return new DeploymentUnderLoad(deployment);
    }

    Deployment deployment() {
        return deployment;
    }

    LoadGenerator crowd() {
        return crowd;
    }

    /** Lets people work until something between nothing and this much is done, and a moment longer. */
    void work(int people, int most) throws InterruptedException {
        long begin = System.nanoTime();
        int enough = ThreadLocalRandom.current().nextInt(most);
        crowd.start(people);
        while (crowd.deedsSince(begin).stream().filter(RecordedRequest::isDone).count() < enough) {
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PATIENCE);
            Thread.sleep(20);
        }
        Thread.sleep(ThreadLocalRandom.current().nextInt(200));
    }

    /** Waits for what clients that are gone have begun, and then compares everything. */
    void check() throws Exception {
        awaitIdleDatabase();
        history.check(crowd.deeds());
        Response verified = deployment.client().query("{ verifyAudit { ok } }");
        assertThat(verified.text("/ok")).as(verified.toString()).isEqualTo("true");
    }

    int happened() {
        return history.happened();
    }

    /** Time until any client succeeds again. */
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

    static List<RecordedRequest> unanswered(List<RecordedRequest> deeds) {
        return deeds.stream().filter(deed -> deed.told() == null).toList();
    }

    @Override
    public void close() throws IOException {
        crowd.close();
        deployment.close();
    }
}
