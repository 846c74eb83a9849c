package dev.modelkeys.probe;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.catalog.ProbeCase;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Asks providers whether credentials work. */
@ApplicationScoped
public class ProviderProbe {

    private final Vertx vertx;
    private final Clock clock;
    private final Egress egress;
    private final ProbeBudget budget;
    private final RememberedResults remembered;

    @Inject
    ProviderProbe(Vertx vertx, Clock clock, ModelkeysConfig config) {
        this(
                vertx,
                clock,
                new Egress(
                        vertx,
                        EgressSettings.client(config),
                        new AddressPolicy(EgressSettings.networks(config)),
                        NameResolver.OF_THE_SYSTEM,
                        EgressSettings.proxy(config),
                        config.probe().concurrent()),
                new ProbeBudget(
                        clock, config.probe().perMinute(), config.probe().concurrent()));
    }

    ProviderProbe(Vertx vertx, Clock clock, Egress egress, ProbeBudget budget) {
        this.vertx = vertx;
        this.clock = clock;
        this.egress = egress;
        this.budget = budget;
        this.remembered = new RememberedResults(clock);
    }

    /**
     * Asks the provider, in ten seconds, or twenty where it takes several steps. Holds no thread meanwhile. A provider that
     * wants to be asked once a key is not asked again for a day.
     *
     * @param credential about which one question is asked at a time; null for values that are not stored
     * @throws ProbeBusy beyond the budget of the workspace or the server; nothing is asked then
     */
    public CompletionStage<ProbeResult> ask(
            UUID workspace, @Nullable UUID credential, ProbeSubject subject, Spending spending) {
        Values values = Values.of(subject);
        ProbeCase chosen = CaseSelection.select(subject, values, spending);
        if (chosen == null || chosen.request() == null) {
            return Future.succeededFuture(ProbeResult.unasked(unasked(subject, values), name(chosen)))
                    .toCompletionStage();
        }
        String place = remembered.place(chosen, values);
        ProbeResult known = remembered.at(place);
        if (known != null) {
            return Future.succeededFuture(known).toCompletionStage();
        }
        ProbeBudget.Permit permit = budget.take(workspace, subject.provider().id(), credential);
        try {
            ProbeRun run = new ProbeRun(vertx, egress, clock, subject, chosen);
            return run.result(values)
                    .onComplete(done -> giveBack(permit, run.lookUps()))
                    .onSuccess(result -> remembered.keep(place, result))
                    .toCompletionStage();
        } catch (RuntimeException e) {
            permit.giveBack();
            throw e;
        }
    }

    /** A look-up that hangs keeps its place, since it keeps its thread. */
    private static void giveBack(ProbeBudget.Permit permit, Future<?> lookUps) {
        if (lookUps.isComplete()) {
            permit.giveBack();
        } else {
            lookUps.onComplete(ended -> permit.giveBack());
        }
    }

    private static @Nullable String name(@Nullable ProbeCase chosen) {
        return chosen == null ? null : chosen.name();
    }

    private static Finding unasked(ProbeSubject subject, Values values) {
        ProbeCase dearer = CaseSelection.select(subject, values, Spending.A_FEW_TOKENS);
        return dearer != null && dearer.request() != null ? Finding.WOULD_COST : Finding.NOT_ASKABLE;
    }
}
