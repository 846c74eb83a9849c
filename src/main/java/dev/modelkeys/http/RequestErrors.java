package dev.modelkeys.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;

/** Counts requests that were answered with an error, by its code: refused before the execution, or failed in it. */
@Singleton
public class RequestErrors implements Handler<RoutingContext> {

    private static final String KEY = RequestErrors.class.getName();

    /** Alerts compare these with earlier values, so that there has to be a first one before the first failure. */
    private static final List<String> FAILURES = List.of("INTERNAL", "UNAVAILABLE");

    private final MeterRegistry registry;

    RequestErrors(MeterRegistry registry) {
        this.registry = registry;
        FAILURES.forEach(this::counter);
    }

    @Override
    public void handle(RoutingContext context) {
        context.addEndHandler(ended -> {
            String code = context.get(KEY);
            if (code != null) {
                counter(code).increment();
            }
        });
        context.next();
    }

    /** @param code one of a closed list, because each makes a series */
    public static void note(RoutingContext context, String code) {
        context.put(KEY, code);
    }

    private Counter counter(String code) {
        return Counter.builder("mk.request.errors")
                .description("Requests answered with an error, by the code of the first one")
                .tag("code", code)
                .register(registry);
    }
}
