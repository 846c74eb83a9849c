package dev.modelkeys.probe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.modelkeys.catalog.AnswerPattern;
import dev.modelkeys.catalog.ProbeCase;
import dev.modelkeys.catalog.ProbeRequest;
import dev.modelkeys.catalog.ProbeRetry;
import dev.modelkeys.catalog.Template;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One question to a provider: a token first where the case needs one, then the request, and a second one where the case says so. */
final class ProbeRun {

    private static final Duration ONE_STEP = Duration.ofSeconds(10);
    private static final Duration SEVERAL_STEPS = Duration.ofSeconds(20);

    private final Vertx vertx;
    private final Egress egress;
    private final Clock clock;
    private final ProbeSubject subject;
    private final ProbeCase asked;
    private final long start = System.nanoTime();
    private final Duration time;

    ProbeRun(Vertx vertx, Egress egress, Clock clock, ProbeSubject subject, ProbeCase asked) {
        this.vertx = vertx;
        this.egress = egress;
        this.clock = clock;
        this.subject = subject;
        this.asked = asked;
        boolean several = asked.after() != null || asked.cost() != null || asked.retry() != null;
        this.time = several ? SEVERAL_STEPS : ONE_STEP;
    }

    Future<ProbeResult> result(Values values) {
        return asked(values)
                .map(result -> new ProbeResult(
                        result.finding(),
                        result.checkPlace(),
                        result.retryAt(),
                        asked.name(),
                        result.status(),
                        Duration.ofNanos(System.nanoTime() - start)));
    }

    private Future<ProbeResult> asked(Values values) {
        ProbeCase first = asked.after() == null ? null : CaseSelection.named(subject, asked.after());
        if (first == null) {
            return answered(values);
        }
        return send(first, values, null).compose(answer -> {
            ProbeResult result = Findings.of(first, answer, values, clock.instant());
            String token = result.finding() == Finding.ACCEPTED ? token(first, answer) : null;
            return token == null ? Future.succeededFuture(result) : answered(values.with(Template.TOKEN, token));
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
        return send(asked, values, null)
                .compose(answer -> again(answer, values))
                .map(answer -> Findings.of(asked, answer, values, clock.instant()))
                .compose(result -> compared(result, values));
    }

    /** The answer to a second attempt, where the first one asks for it. */
    private Future<Answer> again(Answer answer, Values values) {
        ProbeRetry retry = asked.retry();
        if (retry == null || answer.failure() != null) {
            return Future.succeededFuture(answer);
        }
        List<AnswerPattern> patterns = retry.on();
        boolean unread = Findings.of(asked, answer, values, clock.instant()).finding() == Finding.NOT_UNDERSTOOD;
        List<AnswerPattern> telling = unread
                ? patterns
                : patterns.stream().filter(AnswerPattern::isSpecific).toList();
        if (!Verdicts.matches(telling, answer, values)) {
            return Future.succeededFuture(answer);
        }
        return pause(retry.afterSeconds()).compose(waited -> send(asked, values, retry.json()));
    }

    private Future<Void> pause(@Nullable Integer seconds) {
        if (seconds == null) {
            return Future.succeededFuture();
        }
        Promise<Void> waited = Promise.promise();
        vertx.setTimer(Duration.ofSeconds(seconds).toMillis(), id -> waited.complete());
        return waited.future();
    }

    /** Where a key may not have been looked at, it is proved only if the same request without it is refused. */
    private Future<ProbeResult> compared(ProbeResult result, Values values) {
        boolean good = result.finding() == Finding.ACCEPTED || result.finding() == Finding.KEY_NOT_PROVED;
        if (!asked.keyOptional() || !good) {
            return Future.succeededFuture(result);
        }
        Values open = values.withoutSecrets();
        return send(asked, open, null).map(answer -> {
            Finding without = Findings.of(asked, answer, open, clock.instant()).finding();
            boolean refused = without == Finding.KEY_ASKED_FOR || without == Finding.NO_PERMISSION;
            return new ProbeResult(
                    refused ? Finding.ACCEPTED : Finding.KEY_NOT_PROVED,
                    false,
                    null,
                    asked.name(),
                    result.status(),
                    result.took());
        });
    }

    private Future<Answer> send(ProbeCase each, Values values, @Nullable JsonNode changed) {
        ProbeRequest request = Objects.requireNonNull(each.request());
        try {
            RenderedRequest signed = Signing.render(request, values, changed, clock.instant());
            return signed == null
                    ? Future.succeededFuture(Answer.failed(Finding.VALUES_NOT_SENDABLE))
                    : egress.send(signed, time.minusNanos(System.nanoTime() - start));
        } catch (UnreadableKey e) {
            return Future.succeededFuture(Answer.failed(Finding.KEY_NOT_READABLE));
        }
    }
}
