package dev.modelkeys.routing.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Turns that many threads take. */
class TurnsTest {

    private static final int THREADS = 40;
    private static final int MEMBERS = 7;
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final OwnerState UNUSED = new OwnerState(1, Map.of());
    private static final ResolutionRequest REQUEST = Scenario.request(1);

    private final Turns turns = new Turns();
    private final AtomicIntegerArray counts = new AtomicIntegerArray(MEMBERS);

    private static Snapshot snapshot(BalancingStrategy strategy) {
        OwnerBuilder owner = new OwnerBuilder();
        return owner.pool(
                        strategy,
                        IntStream.range(0, MEMBERS)
                                .mapToObj(i ->
                                        Entry.of(Character.toString('A' + i)).weight(i + 1))
                                .toArray(Entry[]::new))
                .build();
    }

    private Resolution explain(Snapshot snapshot) {
        return Resolution.of(snapshot, UNUSED, REQUEST, NOW, turns.of(snapshot.pool(REQUEST)));
    }

    private void acquire(Snapshot snapshot) {
        Resolution resolution = explain(snapshot);
        while (!turns.commit(resolution)) {
            resolution = explain(snapshot);
        }
        counts.incrementAndGet(OwnerBuilder.letter(resolution.credential()).charAt(0) - 'A');
    }

    /** Lets each thread acquire so many times, all at once. */
    private List<Integer> acquireTogether(Snapshot snapshot, int times) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Object>> tasks = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                tasks.add(() -> {
                    start.await();
                    for (int j = 0; j < times; j++) {
                        acquire(snapshot);
                    }
                    return true;
                });
            }
            for (Future<Object> ended : threads.invokeAll(tasks)) {
                ended.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return IntStream.range(0, MEMBERS).mapToObj(counts::get).toList();
    }

    @Test
    @DisplayName("G5: under parallel load the counts of any two members differ by at most 1")
    void fairUnderParallelLoad() throws Exception {
        List<Integer> shares = acquireTogether(snapshot(BalancingStrategy.ROUND_ROBIN), 2_003);

        int all = THREADS * 2_003;
        assertThat(shares).allMatch(share -> share == all / MEMBERS || share == all / MEMBERS + 1);
        assertThat(shares.stream().mapToInt(Integer::intValue).sum()).isEqualTo(all);
    }

    @Test
    @DisplayName("G5: under parallel load the shares are as the weights say, exactly over full cycles")
    void weightedUnderParallelLoad() throws Exception {
        int cycle = MEMBERS * (MEMBERS + 1) / 2;

        assertThat(acquireTogether(snapshot(BalancingStrategy.WEIGHTED), cycle))
                .containsExactly(40, 80, 120, 160, 200, 240, 280);
    }

    @Test
    @DisplayName("A turn that another acquisition took is not taken again")
    void oneTurnIsTakenOnce() {
        Snapshot snapshot = snapshot(BalancingStrategy.ROUND_ROBIN);
        Resolution first = explain(snapshot);
        Resolution second = explain(snapshot);

        assertThat(turns.commit(first)).isTrue();
        assertThat(turns.commit(second)).isFalse();
        assertThat(explain(snapshot).credential()).isNotEqualTo(first.credential());
    }

    @Test
    @DisplayName("A pool that is saved anew begins anew")
    void aSavedPoolBeginsAnew() {
        Snapshot before = snapshot(BalancingStrategy.ROUND_ROBIN);
        acquire(before);
        Snapshot saved = snapshot(BalancingStrategy.WEIGHTED);

        assertThat(turns.commit(explain(saved))).isTrue();
        assertThat(OwnerBuilder.letter(explain(before).credential())).isEqualTo("B");
    }

    @Test
    @DisplayName("A group that is not committed has taken no turn")
    void aGroupThatFailed() {
        Snapshot snapshot = snapshot(BalancingStrategy.ROUND_ROBIN);
        Pool pool = snapshot.pool(REQUEST);
        acquire(snapshot);
        Turns failed = turns.ahead();
        Turns committed = turns.ahead();
        for (Turns group : List.of(failed, committed)) {
            assertThat(group.commit(Resolution.of(snapshot, UNUSED, REQUEST, NOW, group.of(pool))))
                    .isTrue();
        }
        assertThat(OwnerBuilder.letter(explain(snapshot).credential())).isEqualTo("B");

        committed.passOn();

        assertThat(OwnerBuilder.letter(explain(snapshot).credential())).isEqualTo("C");
    }

    @Test
    @DisplayName("Turns of pools that are gone are forgotten")
    void otherPoolsAreForgotten() {
        Snapshot before = snapshot(BalancingStrategy.ROUND_ROBIN);
        Snapshot saved = snapshot(BalancingStrategy.ROUND_ROBIN);
        acquire(before);
        acquire(saved);

        turns.keepOnly(saved.pools().map(Pool::id).collect(Collectors.toSet()));

        assertThat(OwnerBuilder.letter(explain(before).credential())).isEqualTo("A");
        assertThat(OwnerBuilder.letter(explain(saved).credential())).isEqualTo("B");
    }
}
