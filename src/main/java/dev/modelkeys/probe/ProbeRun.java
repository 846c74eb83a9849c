package dev.modelkeys.probe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.modelkeys.catalog.ProbeCase;
import dev.modelkeys.catalog.Template;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One question to a provider: a token first where the case needs one, then the request; the same without the key, or another
 * question, where the answer calls for that.
 */
final class ProbeRun {

    private static final Duration ONE_STEP = Duration.ofSeconds(10);
    private static final Duration SEVERAL_STEPS = Duration.ofSeconds(20);

    private final Clock clock;
    private final ProbeSubject subject;
    private final ProbeCase asked;
    private final Attempts attempts;

    ProbeRun(Vertx vertx, Egress egress, Clock clock, ProbeSubject subject, ProbeCase asked) {
        this.clock = clock;
        this.subject = subject;
        this.asked = asked;
        Duration time = hasSeveralSteps(asked) ? SEVERAL_STEPS : ONE_STEP;
        this.attempts = new Attempts(vertx, egress, clock, subject.provider(), time);
    }

    private static boolean hasSeveralSteps(ProbeCase asked) {
        return asked.after() != null
                || asked.cost() != null
                || asked.retry() != null
                || asked.keyOptional()
                || asked.ifUnclear() != null;
    }

    /** Once the result is there: see {@link Attempts#lookUps}. */
    Future<?> lookUps() {
        return attempts.lookUps();
    }

    Future<ProbeResult> result(Values values) {
        return asked(values)
                .map(result -> new ProbeResult(
                        result.finding(),
                        result.checkPlace(),
                        result.retryAt(),
                        asked.name(),
                        result.status(),
                        attempts.spent()));
    }

    private Future<ProbeResult> asked(Values values) {
        ProbeCase first = asked.after() == null ? null : CaseSelection.named(subject, asked.after());
        if (first == null) {
            return answered(values);
        }
        return attempts.once(first, values).compose(answer -> {
            ProbeResult result = found(first, answer, values);
            if (result.finding() != Finding.ACCEPTED) {
                return Future.succeededFuture(result);
            }
            String token = token(first, answer);
            return token == null
                    ? Future.succeededFuture(result.as(Finding.NOT_UNDERSTOOD))
                    : answered(values.with(Template.TOKEN, token));
        });
    }

    private static @Nullable String token(ProbeCase first, Answer answer) {
        return AnswerBody.of(answer).at(Objects.requireNonNull(first.yields())).stream()
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    private Future<ProbeResult> answered(Values values) {
        return attempts.answer(asked, values)
                .map(answer -> found(asked, answer, values))
                .compose(result -> compared(result, values))
                .compose(result -> cleared(result, values));
    }

    private ProbeResult found(ProbeCase each, Answer answer, Values values) {
        return Findings.of(each, answer, values, clock.instant());
    }

    /** Where a key may not have been looked at, it is proved only if the same request without it is refused. */
    private Future<ProbeResult> compared(ProbeResult result, Values values) {
        boolean good = result.finding() == Finding.ACCEPTED || result.finding() == Finding.KEY_NOT_PROVED;
        if (!asked.keyOptional() || !good) {
            return Future.succeededFuture(result);
        }
        Values open = values.withoutSecrets();
        return attempts.once(asked, open)
                .map(answer -> result.as(
                        switch (found(asked, answer, open).finding()) {
                            case KEY_ASKED_FOR, NO_PERMISSION -> Finding.ACCEPTED;
                            case ANSWERS_WITHOUT_KEY -> Finding.KEY_NOT_PROVED;
                            default -> Finding.KEY_NOT_COMPARED;
                        }));
    }

    /** Where a call was refused and the key may be the reason, another question tells a wrong key from one without rights. */
    private Future<ProbeResult> cleared(ProbeResult result, Values values) {
        ProbeCase other = asked.ifUnclear() == null ? null : CaseSelection.named(subject, asked.ifUnclear());
        if (other == null || !isUnclear(result)) {
            return Future.succeededFuture(result);
        }
        return attempts.answer(other, values)
                .map(answer -> found(other, answer, values))
                .map(told -> switch (told.finding()) {
                    case REJECTED -> told;
                    case ACCEPTED -> result.as(Finding.NO_PERMISSION);
                    default -> result;
                });
    }

    private static boolean isUnclear(ProbeResult result) {
        return switch (result.finding()) {
            case NO_PERMISSION, WRONG_PLACE, NOT_UNDERSTOOD -> result.status() >= 400;
            default -> false;
        };
    }
}
