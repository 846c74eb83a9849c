package dev.modelkeys.routing.lease;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Queue of requests that are answered one group after the other: a group holds what came while the one before it was written. */
final class LeaseLane {

    private static final int LARGEST_GROUP = 64;

    private final Executor thread;
    private final Consumer<List<Work>> writer;
    private final LinkedBlockingQueue<Work> waiting = new LinkedBlockingQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();

    /** @param writer answers a group, and never throws */
    LeaseLane(Executor thread, Consumer<List<Work>> writer) {
        this.thread = thread;
        this.writer = writer;
    }

    void add(Work work) {
        waiting.add(work);
        writeNext();
    }

    /** Whether nothing waits and nothing is being written. */
    boolean isIdle() {
        return waiting.isEmpty() && !writing.get();
    }

    private void writeNext() {
        if (!waiting.isEmpty() && writing.compareAndSet(false, true)) {
            thread.execute(this::writeGroup);
        }
    }

    /** One group, and then other lanes have their turn at the thread. */
    private void writeGroup() {
        try {
            List<Work> group = new ArrayList<>(LARGEST_GROUP);
            waiting.drainTo(group, LARGEST_GROUP);
            writer.accept(group);
        } finally {
            writing.set(false);
        }
        writeNext();
    }
}
