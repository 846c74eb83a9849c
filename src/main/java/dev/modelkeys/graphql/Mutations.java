package dev.modelkeys.graphql;

import dev.modelkeys.http.Admission;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.operation.AttemptedChange;
import dev.modelkeys.operation.Mutation;
import dev.modelkeys.operation.MutationRunner;
import dev.modelkeys.operation.Questioned;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs the mutation that the request at hand selects, and answers its rejections as user errors. */
@ApplicationScoped
public class Mutations {

    private final MutationRunner runner;
    private final CurrentOperation operation;
    private final Admission admission;

    Mutations(MutationRunner runner, CurrentOperation operation, Admission admission) {
        this.runner = runner;
        this.operation = operation;
        this.admission = admission;
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
        return runner.run(mutation(attempted, clientMutationId, outcome), change, answer, refusal(refuse));
    }

    /** Like {@link #run}, with a question before the transaction, during which the request holds no thread and no place. */
    public <D, O, P> CompletionStage<P> askAndRun(
            AttemptedChange attempted,
            @Nullable String clientMutationId,
            Class<O> outcome,
            Questioned<D, O> steps,
            Function<O, P> answer,
            Function<List<UserError>, P> refuse) {
        return runner.runAfterQuestion(
                mutation(attempted, clientMutationId, outcome), waiting(steps), answer, refusal(refuse));
    }

    /** Runs work that goes on without a thread and a place of the request. */
    public <O, P> CompletionStage<P> await(
            AttemptedChange attempted,
            Supplier<CompletionStage<O>> work,
            Function<O, P> answer,
            Function<List<UserError>, P> refuse) {
        return runner.await(operation.name(), attempted, () -> admission.resume(work.get()), answer, refusal(refuse));
    }

    private <D, O> Questioned<D, O> waiting(Questioned<D, O> steps) {
        return new Questioned<>(
                steps.prepare(),
                draft -> steps.question().apply(draft).map(question -> () -> admission.resume(question.get())),
                steps.change());
    }

    private <O> Mutation<O> mutation(AttemptedChange attempted, @Nullable String clientMutationId, Class<O> outcome) {
        return new Mutation<>(operation.name(), attempted, clientMutationId, operation.arguments(), outcome);
    }

    private <P> Function<List<Rejection>, P> refusal(Function<List<UserError>, P> refuse) {
        return rejections -> {
            operation.fail(rejections.get(0).code().name());
            return refuse.apply(rejections.stream().map(Mutations::error).toList());
        };
    }

    /** Rules name paths relative to their command, which is the argument {@code input} here. */
    private static UserError error(Rejection rejection) {
        Rejection told = rejection.isAboutInput() ? rejection.under("input") : rejection;
        return new UserError(told.code(), told.path(), told.message());
    }
}
