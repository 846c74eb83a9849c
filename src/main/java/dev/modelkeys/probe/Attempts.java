package dev.modelkeys.probe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.modelkeys.catalog.ProbeCase;
import dev.modelkeys.catalog.ProbeRequest;
import dev.modelkeys.catalog.Provider;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Requests of one question, which share its time and the one second attempt that there is. */
final class Attempts {

    private final Vertx vertx;
    private final Egress egress;
    private final Clock clock;
    private final Provider provider;
    private final Duration time;
    private final long start = System.nanoTime();
    private Future<?> lookUps = Future.succeededFuture();
    private boolean secondMade;

    /** @param time for all of them */
    Attempts(Vertx vertx, Egress egress, Clock clock, Provider provider, Duration time) {
        this.vertx = vertx;
        this.egress = egress;
        this.clock = clock;
        this.provider = provider;
        this.time = time;
    }

    Duration spent() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Ends with the last look-up of a name, which may be later than every answer. */
    Future<?> lookUps() {
        return lookUps;
    }

    /** The answer to a case, to a second attempt at it where the first answer calls for one. */
    Future<Answer> answer(ProbeCase asked, Values values) {
        return once(asked, values, null).compose(answer -> {
            SecondAttempt second = secondMade ? null : SecondAttempt.after(answer, provider, asked, values);
            if (second == null) {
                return Future.succeededFuture(answer);
            }
            secondMade = true;
            return pause(second.afterSeconds()).compose(waited -> once(asked, values, second.changes()));
        });
    }

    Future<Answer> once(ProbeCase asked, Values values) {
        return once(asked, values, null);
    }

    private Future<Answer> once(ProbeCase asked, Values values, @Nullable JsonNode changes) {
        ProbeRequest request = Objects.requireNonNull(asked.request());
        try {
            RenderedRequest signed = Signing.render(request, values, changes, clock.instant());
            Egress.Sent sent = signed == null
                    ? Egress.Sent.not(Finding.VALUES_NOT_SENDABLE)
                    : egress.send(signed, time.minus(spent()));
            lookUps = Future.join(lookUps, sent.lookUp());
            return sent.answer();
        } catch (UnusableKey e) {
            return Future.succeededFuture(Answer.failed(e.finding()));
        }
    }

    private Future<Void> pause(@Nullable Integer seconds) {
        if (seconds == null) {
            return Future.succeededFuture();
        }
        Promise<Void> waited = Promise.promise();
        vertx.setTimer(Duration.ofSeconds(seconds).toMillis(), id -> waited.complete());
        return waited.future();
    }
}
