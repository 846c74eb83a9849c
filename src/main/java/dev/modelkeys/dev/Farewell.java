package dev.modelkeys.dev;

import io.quarkus.runtime.Application;
import java.time.Duration;

/** Runs while the process ends, beside Quarkus's own shutdown: lets that finish first, then stops the server. */
record Farewell(Cluster cluster, HomeLock lock) implements Runnable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(25);

    @Override
    public void run() {
        awaitApplication();
        if (!lock.isHeld()) {
            return;
        }
        cluster.stop();
        if (cluster.settings().durable()) {
            lock.close();
        } else {
            TemporaryHomes.discard(lock);
        }
    }

    private static void awaitApplication() {
        try {
            for (long left = PATIENCE.dividedBy(PAUSE); left > 0 && Application.currentApplication() != null; left--) {
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            // Nobody is left to hear of it; stopping the server matters more.
            Thread.currentThread().interrupt();
        }
    }
}
