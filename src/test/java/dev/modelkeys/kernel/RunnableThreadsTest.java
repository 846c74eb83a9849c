package dev.modelkeys.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RunnableThreadsTest {

    private static final long A_MOMENT = 20_000_000;

    private final RunnableThreads threads = new RunnableThreads(1);

    @Test
    void oneMoreWaitsForItsTurn() throws Exception {
        threads.begin();

        assertThat(inAnotherThread(() -> threads.begin(A_MOMENT))).isFalse();
        threads.end();
        assertThat(inAnotherThread(this::beginAndEnd)).isTrue();
        assertThat(threads.count()).isZero();
    }

    @Test
    void aThreadThatWaitsForAnotherMachineLetsTheNextBegin() throws Exception {
        threads.begin();
        RunnableThreads.pause();

        assertThat(threads.count()).isZero();
        assertThat(inAnotherThread(this::beginAndEnd)).isTrue();

        RunnableThreads.resume();
        assertThat(threads.count()).isOne();
        assertThat(inAnotherThread(() -> threads.begin(0))).isFalse();
        threads.end();
    }

    @Test
    void aPauseWithinAPauseGivesUpNothingMore() throws Exception {
        threads.begin();
        RunnableThreads.pause();
        RunnableThreads.pause();
        RunnableThreads.resume();

        assertThat(threads.count()).isZero();
        RunnableThreads.resume();
        assertThat(threads.count()).isOne();
        threads.end();
        assertThat(threads.count()).isZero();
    }

    @Test
    void aThreadGoesOnAtOnceThoughAnotherBegan() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        threads.begin();
        RunnableThreads.pause();
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
            threads.begin();
            begun.countDown();
            await(over);
            threads.end();
        });
        begun.await();

        RunnableThreads.resume();

        assertThat(threads.count()).isEqualTo(2);
        threads.end();
        assertThat(inAnotherThread(() -> threads.begin(0))).isFalse();
        over.countDown();
        other.join();
        assertThat(inAnotherThread(this::beginAndEnd)).isTrue();
    }

    @Test
    void nothingIsGivenUpByThreadsThatNeverBeganOrHaveEnded() throws Exception {
        threads.begin();
        threads.end();
        RunnableThreads.pause();
        assertThat(threads.count()).isZero();
        threads.begin();

        assertThat(inAnotherThread(() -> {
                    RunnableThreads.pause();
                    return threads.begin(0);
                }))
                .isFalse();
        threads.end();
    }

    private boolean beginAndEnd() throws InterruptedException {
        boolean begun = threads.begin(A_MOMENT);
        if (begun) {
            threads.end();
        }
        return begun;
    }

    private interface Attempt {
        boolean isMade() throws InterruptedException;
    }

    private static boolean inAnotherThread(Attempt attempt) throws Exception {
        return CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return attempt.isMade();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        command -> new Thread(command).start())
                .get();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
