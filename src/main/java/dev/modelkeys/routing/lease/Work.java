package dev.modelkeys.routing.lease;

import dev.modelkeys.access.Identity;
import dev.modelkeys.routing.resolution.CallOutcome;
import dev.modelkeys.routing.resolution.ResolutionRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Request that waits for its group. */
sealed interface Work {

    Identity caller();

    CompletableFuture<?> answer();

    default UUID workspace() {
        return caller().workspace().id();
    }

    /** A request for a lease. */
    record Acquisition(Identity caller, ResolutionRequest request, CompletableFuture<Answer> answer) implements Work {}

    /**
     * A report of what came of calls.
     *
     * @param calls how many of the lease's calls
     * @param retryAfterSeconds as the provider said; null if it did not
     * @param answer until when the credential rests; empty if it does not
     */
    record Report(
            Identity caller,
            UUID lease,
            CallOutcome outcome,
            int calls,
            @Nullable Integer retryAfterSeconds,
            int inputTokens,
            int outputTokens,
            CompletableFuture<Optional<Instant>> answer)
            implements Work {}
}
