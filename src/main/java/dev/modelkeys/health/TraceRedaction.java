package dev.modelkeys.health;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.Set;

/** Empties every text of a trace that is not from a closed list: paths, parameters, addresses and programs of clients. */
@Singleton
class TraceRedaction implements SpanProcessor {

    private static final Set<String> FROM_CLOSED_LISTS =
            Set.of("http.request.method", "http.route", "network.protocol.version", "network.protocol.name");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        span.getAttributes().forEach((key, value) -> {
            if (key.getType() == AttributeType.STRING && !FROM_CLOSED_LISTS.contains(key.getKey())) {
                span.setAttribute(AttributeKey.stringKey(key.getKey()), "");
            }
        });
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // What is added later is a status, a route, or an operation with its code.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
