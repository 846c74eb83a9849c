package dev.modelkeys.dev;

import io.quarkus.dev.appstate.ApplicationStateNotification;
import io.quarkus.dev.appstate.ApplicationStateNotification.State;
import java.time.Duration;

/** Shutdown hook that lets Quarkus's own finish first, since the application still uses the database, then stops the server. */
record ShutdownHook(Cluster cluster, DirectoryLock lock) implements Runnable {

    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(25);

    @Override
    public void run() {
        awaitApplication();
        if (!lock.isHeld()) {
            return;
        }
        cluster.stop();
        if (cluster.durable()) {
            lock.close();
        } else {
            TemporaryDirectories.discard(lock);
        }
    }

    private static void awaitApplication() {
        try {
            for (long pauses = TIMEOUT.dividedBy(PAUSE); pauses > 0 && isApplicationRunning(); pauses--) {
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            // Stopping the server matters more.
            Thread.currentThread().interrupt();
        }
    }

    /** Read from the one class that development mode does not load anew for each application. */
    private static boolean isApplicationRunning() {
        return ApplicationStateNotification.getState() == State.STARTED;
    }
}
