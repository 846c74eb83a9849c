package dev.modelkeys.health;

import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.quarkus.opentelemetry.runtime.propagation.TextMapPropagatorCustomizer;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Continues traces by their ids (W3C Trace Context), without their state, a text of the client that a span would hold. */
@Singleton
class TraceParents implements TextMapPropagatorCustomizer {

    private static final String STATE = "tracestate";

    @Override
    public TextMapPropagator customize(Context context) {
        return new WithoutState(context.propagator());
    }

    private record WithoutState(TextMapPropagator known) implements TextMapPropagator {

        @Override
        public Collection<String> fields() {
            return known.fields();
        }

        @Override
        public <C> void inject(io.opentelemetry.context.Context context, @Nullable C carrier, TextMapSetter<C> setter) {
            known.inject(context, carrier, setter);
        }

        @Override
        public <C> io.opentelemetry.context.Context extract(
                io.opentelemetry.context.Context context, @Nullable C carrier, TextMapGetter<C> getter) {
            return known.extract(context, carrier, new Getter<>(getter));
        }
    }

    private record Getter<C>(TextMapGetter<C> known) implements TextMapGetter<C> {

        @Override
        public Iterable<String> keys(C carrier) {
            return List.of();
        }

        @Override
        public @Nullable String get(@Nullable C carrier, String key) {
            return key.equalsIgnoreCase(STATE) ? null : known.get(carrier, key);
        }
    }
}
