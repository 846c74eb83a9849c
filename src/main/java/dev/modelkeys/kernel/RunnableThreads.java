package dev.modelkeys.kernel;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the threads that are runnable at once: more of them than processors would only take turns on them. A thread that waits,
 * for an answer of the database for example, is not runnable between {@link #pause()} and {@link #resume()}, so that another
 * one begins. It goes on without waiting again, because it may hold locks, so that briefly more threads may be runnable.
 */
public final class RunnableThreads {

    private static final ThreadLocal<@Nullable Turn> CURRENT = new ThreadLocal<>();

    private final int limit;
    private final Permits permits;

    public RunnableThreads(int limit) {
        this.limit = limit;
        this.permits = new Permits(limit);
    }

    /** False if the thread's turn did not come in time; after true the same thread must {@link #end()}. */
    public boolean begin(long timeoutNanos) throws InterruptedException {
        boolean begun = permits.tryAcquire(timeoutNanos, TimeUnit.NANOSECONDS);
        if (begun) {
            CURRENT.set(new Turn(permits));
        }
        return begun;
    }

    /** Waits for the thread's turn, however long; the same thread must {@link #end()}. */
    public void begin() {
        permits.acquireUninterruptibly();
        CURRENT.set(new Turn(permits));
    }

    public void end() {
        CURRENT.remove();
        permits.release();
    }

    /** Runnable threads, paused ones not counted. */
    public int count() {
        return limit - permits.availablePermits();
    }

    /** Threads whose turn to begin has not come. */
    public int waiting() {
        return permits.getQueueLength();
    }

    /** The current thread begins to wait for something; without effect in a thread that has not begun, or is paused already. */
    public static void pause() {
        Turn turn = CURRENT.get();
        if (turn != null && turn.pauses++ == 0) {
            turn.permits.release();
        }
    }

    /** Ends what {@link #pause()} began, in the same thread. */
    public static void resume() {
        Turn turn = CURRENT.get();
        if (turn != null && --turn.pauses == 0) {
            turn.permits.take();
        }
    }

    /** Only of the thread that has begun. */
    private static final class Turn {

        private final Permits permits;
        private int pauses;

        Turn(Permits permits) {
            this.permits = permits;
        }
    }

    private static final class Permits extends Semaphore {

        private static final long serialVersionUID = 1;

        Permits(int limit) {
            super(limit, true);
        }

        /** Without a wait: fewer than none may be left. */
        void take() {
            reducePermits(1);
        }
    }
}
