package dev.modelkeys.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AdmissionTest {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void end() throws InterruptedException {
        over.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aPlaceIsNotWaitedForNow() throws Exception {
        Admission admission = new Admission(2, PATIENCE);
        occupy(admission);

        assertThat(threads.submit(admission::enterNow).get(10, TimeUnit.SECONDS))
                .isFalse();
    }

    @Test
    void aTurnAtAProcessorIsWaitedForEvenNow() throws Exception {
        Admission admission = new Admission(PROCESSORS + 2, PATIENCE);
        for (int i = 0; i < PROCESSORS; i++) {
            occupy(admission);
        }
        CompletableFuture<Boolean> entered = CompletableFuture.supplyAsync(() -> visit(admission), threads);
        Thread.sleep(50);
        assertThat(entered).isNotDone();

        over.countDown();

        assertThat(entered.get(10, TimeUnit.SECONDS)).isTrue();
    }

    /** Enters in a thread of its own, which leaves when all is over. */
    private void occupy(Admission admission) throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        threads.execute(() -> {
            if (admission.enterNow()) {
                entered.countDown();
                await(over);
                admission.leave();
            }
        });
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private static boolean visit(Admission admission) {
        boolean entered = admission.enterNow();
        if (entered) {
            admission.leave();
        }
        return entered;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
