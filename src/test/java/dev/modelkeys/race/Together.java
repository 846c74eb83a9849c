package dev.modelkeys.race;

import dev.modelkeys.live.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Lets clients send their requests at the same moment, or nearly: who comes first is never the same. */
final class Together implements AutoCloseable {

    private static final int SECONDS = 120;
    private static final long MOST_JITTER_IN_NANOS = 3_000_000;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** What each was told, in the order of the clients. */
    List<Response> send(List<Callable<Response>> clients) throws Exception {
        CyclicBarrier start = new CyclicBarrier(clients.size());
        List<Future<Response>> running = new ArrayList<>();
        for (Callable<Response> client : clients) {
            running.add(threads.submit(() -> {
                start.await(SECONDS, TimeUnit.SECONDS);
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(MOST_JITTER_IN_NANOS));
                return client.call();
            }));
        }
        List<Response> told = new ArrayList<>();
        for (Future<Response> each : running) {
            told.add(each.get(SECONDS, TimeUnit.SECONDS));
        }
        return told;
    }

    <T> Future<T> meanwhile(Callable<T> task) {
        return threads.submit(task);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
