package dev.modelkeys.kernel;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs work again and again on a thread of its own, each time so long after the last one ended. */
public final class Ticker {

    private final ScheduledExecutorService timer;

    /** @param name of the thread */
    public Ticker(String name) {
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @param work never throws: it would not run again */
    public void start(Duration pause, Runnable work) {
        Future<?> unused =
                timer.scheduleWithFixedDelay(work, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    public void stop() {
        timer.shutdownNow();
    }
}
