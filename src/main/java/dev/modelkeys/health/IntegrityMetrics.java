package dev.modelkeys.health;

import dev.modelkeys.vault.IntegrityFailures;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** Counter of stored secrets that were found changed or moved. Any value above 0 deserves an alert. */
@Singleton
class IntegrityMetrics implements MeterBinder {

    private final IntegrityFailures failures;

    IntegrityMetrics(IntegrityFailures failures) {
        this.failures = failures;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("mk.integrity.failures", failures, IntegrityFailures::count)
                .description("Stored secrets that were changed or moved in the database, since the start")
                .register(registry);
    }
}
