package dev.modelkeys.graphql;

import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.operation.AttemptedChange;
import dev.modelkeys.operation.Mutation;
import dev.modelkeys.operation.MutationRunner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs the mutation that the request at hand selects, and answers its rejections as user errors. */
@ApplicationScoped
public class Mutations {

    private final MutationRunner runner;
    private final CurrentOperation operation;

    Mutations(MutationRunner runner, CurrentOperation operation) {
        this.runner = runner;
        this.operation = operation;
    }

    /**
     * Runs the change and answers it.
     *
     * @param outcome the type of the change's result, from which a retry is answered
     * @param answer reads the payload
     * @param refuse makes the payload where nothing was done
     */
    public <O, P> P run(
            AttemptedChange attempted,
            @Nullable String clientMutationId,
            Class<O> outcome,
            Callable<O> change,
            Function<O, P> answer,
            Function<List<UserError>, P> refuse) {
        return prepareAndRun(attempted, clientMutationId, outcome, () -> change, answer, refuse);
    }

    /** Like {@link #run}, with something to do before the transaction: it returns the change. */
    public <O, P> P prepareAndRun(
            AttemptedChange attempted,
            @Nullable String clientMutationId,
            Class<O> outcome,
            Supplier<Callable<O>> prepare,
            Function<O, P> answer,
            Function<List<UserError>, P> refuse) {
        Mutation<O> mutation =
                new Mutation<>(operation.name(), attempted, clientMutationId, operation.arguments(), outcome);
        return runner.run(mutation, prepare, answer, rejections -> {
            operation.fail(rejections.get(0).code().name());
            return refuse.apply(rejections.stream().map(Mutations::error).toList());
        });
    }

    /** Rules name paths relative to their command, which is the argument {@code input} here. */
    private static UserError error(Rejection rejection) {
        Rejection told = rejection.isAboutInput() ? rejection.under("input") : rejection;
        return new UserError(told.code(), told.path(), told.message());
    }
}
