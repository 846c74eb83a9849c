package dev.modelkeys.kernel;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the threads that are runnable at once: more of them than processors only take turns at these. A thread that waits, for
 * an answer of the database for example, is not runnable between {@link #pause()} and {@link #resume()}, so that another one
 * begins. It goes on without waiting again, because it may hold locks, so that for moments more threads may be runnable.
 */
public final class RunnableThreads {

    private static final ThreadLocal<@Nullable RunnableThreads> CURRENT = new ThreadLocal<>();

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
            CURRENT.set(this);
        }
        return begun;
    }

    /** Waits for the thread's turn, however long; the same thread must {@link #end()}. */
    public void begin() {
        permits.acquireUninterruptibly();
        CURRENT.set(this);
    }

    public void end() {
        CURRENT.remove();
        permits.release();
    }

    /** Runnable threads, paused ones not counted. */
    public int count() {
        return limit - permits.availablePermits();
    }

    /** The current thread begins to wait for something; without effect in a thread that has not begun. */
    public static void pause() {
        RunnableThreads threads = CURRENT.get();
        if (threads != null) {
            threads.permits.release();
        }
    }

    /** Ends what {@link #pause()} began, in the same thread. */
    public static void resume() {
        RunnableThreads threads = CURRENT.get();
        if (threads != null) {
            threads.permits.take();
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
