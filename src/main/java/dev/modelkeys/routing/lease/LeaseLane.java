package dev.modelkeys.routing.lease;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Queue of requests that are answered one group after the other. Workspaces take turns: a group holds what waits of one, and of the
 * next only while it is small. What the database is to do for a group grows with its workspaces, hardly with its requests, so each
 * workspace is served less often, with more at once.
 */
final class LeaseLane {

    private static final int LARGEST_GROUP = 64;

    /** Requests that are worth a transaction: with so many, a group takes no further workspace. */
    private static final int LARGE_ENOUGH = 8;

    private final Executor thread;
    private final Consumer<List<Work>> writer;

    /** By workspace, the one that comes next first. The map is its own lock. */
    private final Map<UUID, Queue<Work>> waiting = new LinkedHashMap<>();

    private final AtomicBoolean writing = new AtomicBoolean();

    /** @param writer answers a group, and never throws */
    LeaseLane(Executor thread, Consumer<List<Work>> writer) {
        this.thread = thread;
        this.writer = writer;
    }

    void add(Work work) {
        synchronized (waiting) {
            waiting.computeIfAbsent(work.workspace(), workspace -> new ArrayDeque<>())
                    .add(work);
        }
        writeNext();
    }

    /** Whether nothing waits and nothing is being written. */
    boolean isIdle() {
        return isEmpty() && !writing.get();
    }

    private boolean isEmpty() {
        synchronized (waiting) {
            return waiting.isEmpty();
        }
    }

    private void writeNext() {
        if (!isEmpty() && writing.compareAndSet(false, true)) {
            thread.execute(this::writeGroup);
        }
    }

    /** One group, and then other lanes have their turn at the thread. */
    private void writeGroup() {
        try {
            writer.accept(nextGroup());
        } finally {
            writing.set(false);
        }
        writeNext();
    }

    private List<Work> nextGroup() {
        List<Work> group = new ArrayList<>(LARGEST_GROUP);
        synchronized (waiting) {
            while (group.size() < LARGE_ENOUGH && !waiting.isEmpty()) {
                UUID workspace = waiting.keySet().iterator().next();
                Queue<Work> works = waiting.remove(workspace);
                while (!works.isEmpty() && group.size() < LARGEST_GROUP) {
                    group.add(works.remove());
                }
                if (!works.isEmpty()) {
                    // Behind those that have waited longer for their turn.
                    waiting.put(workspace, works);
                }
            }
        }
        return group;
    }
}
