package dev.modelkeys.routing.resolution;

import java.util.function.BiConsumer;

/** Properties of resolutions, tried with thousands of random owners. */
final class RandomOwners {

    static final int OWNERS = 10_000;

    private RandomOwners() {}

    static void forAll(BiConsumer<Reference, Turns> property) {
        for (int seed = 0; seed < OWNERS; seed++) {
            RandomOwner owner = new RandomOwner(seed);
            Snapshot snapshot = owner.snapshot();
            Reference drawn = new Reference(snapshot, owner.state(), owner.request(), RandomOwner.NOW);
            try {
                property.accept(drawn, new Turns());
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("For seed " + seed + ": " + drawn, e);
            }
        }
    }

    /** What the next acquisition would do. */
    static Resolution explain(Reference drawn, Turns turns) {
        return Resolution.of(
                drawn.snapshot(),
                drawn.state(),
                drawn.request(),
                drawn.now(),
                turns.of(drawn.snapshot().pool(drawn.request())));
    }
}
