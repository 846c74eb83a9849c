package dev.modelkeys.credential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Lets use cases start at the same moment, and tells what came of each. */
final class Race implements AutoCloseable {

    private static final int MOST = 8;
    private static final int SECONDS = 30;

    private final ExecutorService threads = Executors.newFixedThreadPool(MOST);
    private final Random order = new Random(1);

    /** What came of two different use cases. */
    record Pair<A, B>(Attempt<A> first, Attempt<B> second) {}

    <T> List<Attempt<T>> run(List<Callable<T>> runners) throws Exception {
        CyclicBarrier start = new CyclicBarrier(runners.size());
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < runners.size(); place++) {
            places.add(place);
        }
        // The last to reach the barrier tends to run first: a different one each time.
        Collections.shuffle(places, order);
        List<Future<Attempt<T>>> running = new ArrayList<>(Collections.nCopies(runners.size(), null));
        for (int place : places) {
            running.set(place, threads.submit(() -> {
                start.await(SECONDS, TimeUnit.SECONDS);
                return Attempt.of(runners.get(place));
            }));
        }
        List<Attempt<T>> attempts = new ArrayList<>();
        for (Future<Attempt<T>> runner : running) {
            attempts.add(runner.get(SECONDS, TimeUnit.SECONDS));
        }
        return attempts;
    }

    <A, B> Pair<A, B> run(Callable<A> first, Callable<B> second) throws Exception {
        List<Attempt<Object>> attempts = run(List.of(first::call, second::call));
        return new Pair<>(typed(attempts.get(0)), typed(attempts.get(1)));
    }

    @SuppressWarnings("unchecked") // Each attempt holds what its own runner made.
    private static <T> Attempt<T> typed(Attempt<Object> attempt) {
        return (Attempt<T>) attempt;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
