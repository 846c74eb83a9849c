package dev.modelkeys.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.PackagedServer.Ended;
import dev.modelkeys.dev.DurableDatabase;
import dev.modelkeys.live.Client;
import dev.modelkeys.live.Deployment;
import java.io.IOException;
import java.util.Map;

/** One server for all races: each begins afresh. */
final class RaceCourse {

    private static final Deployment DEPLOYMENT = start();

    private RaceCourse() {}

    static Client client() {
        return DEPLOYMENT.client();
    }

    static DurableDatabase database() {
        return DEPLOYMENT.database();
    }

    /** Runs a command beside the server. */
    static Ended command(String... arguments) throws IOException, InterruptedException {
        return DEPLOYMENT.command(arguments);
    }

    static void assertThatNobodyWasLocked() {
        assertThat(database().log()).noneMatch(line -> line.contains("deadlock detected"));
        assertThat(database().text("select sum(deadlocks) from pg_stat_database"))
                .isEqualTo("0");
        assertThat(DEPLOYMENT.complaints()).isEmpty();
    }

    private static Deployment start() {
        try {
            Deployment deployment = Deployment.start(Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(deployment), "stop the server of the races"));
            return deployment;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void close(Deployment deployment) {
        try {
            deployment.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
