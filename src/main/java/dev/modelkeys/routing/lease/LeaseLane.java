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

    private void writeNext() {
        if (!waiting.isEmpty() && writing.compareAndSet(false, true)) {
            thread.execute(this::writeAll);
        }
    }

    private void writeAll() {
        try {
            List<Work> group = new ArrayList<>(LARGEST_GROUP);
            while (waiting.drainTo(group, LARGEST_GROUP) > 0) {
                writer.accept(List.copyOf(group));
                group.clear();
            }
        } finally {
            writing.set(false);
        }
        // One may have come just before.
        writeNext();
    }
}
