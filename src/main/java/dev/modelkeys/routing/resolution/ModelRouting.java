package dev.modelkeys.routing.resolution;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Switch and pools of one model.
 *
 * @param pool the pool of calls that name no environment
 */
public record ModelRouting(boolean enabled, @Nullable Pool pool, Map<Environment, Pool> poolsByEnvironment) {

    /** A model for which nothing was set. */
    static final ModelRouting PLAIN = new ModelRouting(true, null, Map.of());

    public ModelRouting {
        poolsByEnvironment = Map.copyOf(poolsByEnvironment);
    }

    /** The pool that is on; null if there is none. */
    @Nullable Pool pool(@Nullable Environment environment) {
        Pool found = environment == null ? pool : poolsByEnvironment.get(environment);
        return found != null && found.enabled() ? found : null;
    }

    /** All pools, those that are off too. */
    Stream<Pool> pools() {
        return Stream.concat(Stream.ofNullable(pool), poolsByEnvironment.values().stream());
    }
}
