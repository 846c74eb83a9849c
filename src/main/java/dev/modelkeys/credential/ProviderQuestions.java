package dev.modelkeys.credential;

import dev.modelkeys.access.Caller;
import dev.modelkeys.probe.Finding;
import dev.modelkeys.probe.ProbeBusy;
import dev.modelkeys.probe.ProbeResult;
import dev.modelkeys.probe.ProbeSubject;
import dev.modelkeys.probe.ProviderProbe;
import dev.modelkeys.probe.Spending;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Asks providers on behalf of the caller's workspace, and times the answers by provider and verdict. */
@ApplicationScoped
class ProviderQuestions {

    private final ProviderProbe probe;
    private final Caller caller;
    private final MeterRegistry registry;

    ProviderQuestions(ProviderProbe probe, Caller caller, MeterRegistry registry) {
        this.probe = probe;
        this.caller = caller;
        this.registry = registry;
    }

    /**
     * Asks without holding a thread; the answer comes on a thread that must not block.
     *
     * @param credential null for values that are not stored
     * @throws ProbeBusy beyond the budget
     */
    CompletionStage<ProbeResult> ask(@Nullable UUID credential, ProbeSubject subject, Spending spending) {
        return probe.ask(caller.workspace(), credential, subject, spending).thenApply(result -> {
            if (result.wasAsked()) {
                count(subject.provider().id(), result);
            }
            return result;
        });
    }

    /**
     * Asks by a call that costs nothing.
     *
     * @param subject empty if a stored secret of it cannot be decrypted: then nothing is asked
     * @throws ProbeBusy beyond the budget
     */
    CompletionStage<ProbeResult> askForFree(@Nullable UUID credential, Optional<ProbeSubject> subject) {
        return subject.map(known -> ask(credential, known, Spending.NOTHING))
                .orElseGet(() -> CompletableFuture.completedStage(ProbeResult.unasked(Finding.SECRET_NOT_READABLE)));
    }

    private void count(String provider, ProbeResult result) {
        Timer.builder("mk.probes")
                .description("Questions to providers whether a credential works, until the verdict")
                .tag("provider", provider)
                .tag("verdict", result.verdict().name())
                .register(registry)
                .record(result.took());
    }
}
