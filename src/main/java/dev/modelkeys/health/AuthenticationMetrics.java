package dev.modelkeys.health;

import dev.modelkeys.access.AuthenticationFailures;
import dev.modelkeys.access.AuthenticationFailures.Reason;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Counters of requests without a valid token. */
@Singleton
class AuthenticationMetrics implements MeterBinder {

    private final AuthenticationFailures failures;

    AuthenticationMetrics(AuthenticationFailures failures) {
        this.failures = failures;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Reason reason : Reason.values()) {
            FunctionCounter.builder("mk.authentication.failures", failures, counted -> counted.count(reason))
                    .description("Requests without a valid token, since the start")
                    .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }
}
