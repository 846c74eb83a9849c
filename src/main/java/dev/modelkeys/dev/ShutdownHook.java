package dev.modelkeys.dev;

import io.quarkus.dev.appstate.ApplicationStateNotification;
import io.quarkus.dev.appstate.ApplicationStateNotification.State;
import java.time.Duration;

/** Runs while the process ends, beside Quarkus's own shutdown: lets that finish first, then stops the server. */
record ShutdownHook(Cluster cluster, HomeLock lock) implements Runnable {

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
            for (long pauses = PATIENCE.dividedBy(PAUSE); pauses > 0 && isApplicationRunning(); pauses--) {
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            // Nobody is left to hear of it; stopping the server matters more.
            Thread.currentThread().interrupt();
        }
    }

    /** Asks the one class about it that development mode does not load anew for each application. */
    private static boolean isApplicationRunning() {
        return ApplicationStateNotification.getState() == State.STARTED;
    }
}
