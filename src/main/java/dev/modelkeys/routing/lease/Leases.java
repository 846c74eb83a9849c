package dev.modelkeys.routing.lease;

import dev.modelkeys.access.Caller;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejections;
import dev.modelkeys.routing.resolution.CallOutcome;
import dev.modelkeys.routing.resolution.ResolutionRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Gives leases and takes reports. */
@ApplicationScoped
public class Leases {

    private static final int MOST_TOKENS_OF_A_REPORT = 1_000_000_000;

    private final LeaseWriter writer;
    private final Caller caller;

    Leases(LeaseWriter writer, Caller caller) {
        this.writer = writer;
        this.caller = caller;
    }

    /** Later a lease, or why there is none. Fails with {@link Rejected} where the request may not be made, or has to wait. */
    public CompletionStage<Answer> acquire(ResolutionRequest request) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        writer.add(new Work.Acquisition(caller.identity(), request, answer));
        return patient(answer);
    }

    /**
     * Takes a report, and answers until when the credential rests; empty if it does not.
     *
     * @param calls how many of the lease's calls ended so
     * @param retryAfterSeconds when the provider said to come again; null if it did not
     */
    public CompletionStage<Optional<Instant>> report(
            String lease,
            CallOutcome outcome,
            int calls,
            @Nullable Integer retryAfterSeconds,
            int inputTokens,
            int outputTokens) {
        UUID id = Ids.parse(lease).orElseThrow(() -> new Rejected(Rejection.notFound("lease", "leaseId")));
        Rejections rejections = new Rejections();
        requireRange(calls, Calls.LEAST, Calls.MOST, "calls", rejections);
        requireRange(
                retryAfterSeconds == null ? 0 : retryAfterSeconds,
                0,
                Integer.MAX_VALUE,
                "retryAfterSeconds",
                rejections);
        requireRange(inputTokens, 0, MOST_TOKENS_OF_A_REPORT, "inputTokens", rejections);
        requireRange(outputTokens, 0, MOST_TOKENS_OF_A_REPORT, "outputTokens", rejections);
        rejections.throwIfAny();
        CompletableFuture<Optional<Instant>> answer = new CompletableFuture<>();
        writer.add(new Work.Report(
                caller.identity(), id, outcome, calls, retryAfterSeconds, inputTokens, outputTokens, answer));
        return patient(answer);
    }

    private static void requireRange(int value, int least, int most, String field, Rejections rejections) {
        if (value < least || value > most) {
            rejections.add(Rejection.of(
                    Rejection.Code.INVALID,
                    most == Integer.MAX_VALUE
                            ? "The number is at least " + least + "."
                            : "The number is from " + least + " to " + most + ".",
                    field));
        }
    }

    private static <T> CompletionStage<T> patient(CompletableFuture<T> answer) {
        return answer.exceptionally(failure -> {
            Throwable cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            if (cause instanceof TimeoutException) {
                throw LeaseWriter.busy();
            }
            throw cause instanceof RuntimeException known ? known : new CompletionException(cause);
        });
    }
}
