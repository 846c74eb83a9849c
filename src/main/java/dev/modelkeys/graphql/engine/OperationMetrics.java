package dev.modelkeys.graphql.engine;

import dev.modelkeys.access.Caller;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/**
 * Timers of operations by name, role of the caller, and code of the error, all of them from closed lists; name and code are in the
 * request's trace, too.
 */
@Singleton
class OperationMetrics {

    private final MeterRegistry registry;
    private final Caller caller;

    OperationMetrics(MeterRegistry registry, Caller caller) {
        this.registry = registry;
        this.caller = caller;
    }

    void record(String operation, String code, long nanos) {
        Timer.builder("mk.operations")
                .description("Operations, each a root field of a request, until their answer is read")
                .tag("operation", operation)
                .tag("role", caller.identity().role().name())
                .tag("code", code)
                .register(registry)
                .record(nanos, TimeUnit.NANOSECONDS);
        Span.current().setAttribute("mk.operation." + operation, code);
    }
}
