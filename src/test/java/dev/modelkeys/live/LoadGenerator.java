package dev.modelkeys.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** People who change credentials at random, all the time, each as soon as the last answer has come. */
public final class LoadGenerator implements AutoCloseable {

    private static final long PAUSE_IN_MILLISECONDS = 20;

    private final Client client;
    private final RequestMix mix = new RequestMix();
    private final ConcurrentLinkedQueue<RecordedRequest> deeds = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    public LoadGenerator(Client client) {
        this.client = client;
    }

    public void start(int people) {
        stopped = false;
        for (int i = 0; i < people; i++) {
            Thread thread = new Thread(this::work, "one of a crowd");
            threads.add(thread);
            thread.start();
        }
    }

    /** Each hears what becomes of what they have sent. */
    public void stop() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join();
        }
        threads.clear();
    }

    public List<RecordedRequest> deeds() {
        return List.copyOf(deeds);
    }

    /** Since this moment, as {@link System#nanoTime} tells it. */
    public List<RecordedRequest> deedsSince(long moment) {
        return deeds.stream().filter(deed -> deed.begun() >= moment).toList();
    }

    /** Stops all clients, in any case. */
    @Override
    public void close() {
        stopped = true;
    }

    private void work() {
        Random random = new Random();
        try {
            while (!stopped) {
                RecordedRequest deed = send(mix.next(random));
                deeds.add(deed);
                mix.learn(deed);
                if (deed.told() == null || deed.isUnavailable()) {
                    Thread.sleep(PAUSE_IN_MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private RecordedRequest send(RequestMix.Request request) throws InterruptedException {
        String id = UUID.randomUUID().toString();
        long begun = System.nanoTime();
        Response told = null;
        try {
            told = client.change(request.change(), request.input(), id);
        } catch (IOException e) {
            // The outcome is unknown.
        }
        return new RecordedRequest(id, request.change(), request.input(), begun, System.nanoTime(), told);
    }
}
