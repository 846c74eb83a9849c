package dev.modelkeys.routing.resolution;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A server that acquires and reports for one owner, at a moment that the test sets. */
final class Scenario {

    private final OwnerBuilder owner;
    private final Map<UUID, CredentialState> states = new HashMap<>();
    private final Turns turns = new Turns();
    private Instant now = Instant.parse("2026-01-31T12:00:00Z");

    Scenario(OwnerBuilder owner) {
        this.owner = owner;
    }

    static ResolutionRequest request(int calls, String... excluded) {
        Set<UUID> exclude = Arrays.stream(excluded).map(OwnerBuilder::id).collect(Collectors.toSet());
        return new ResolutionRequest(new Target(OwnerBuilder.OWNER, OwnerBuilder.MODEL), null, exclude, calls);
    }

    static ResolutionRequest requestIn(String environment) {
        ResolutionRequest plain = request(1);
        return new ResolutionRequest(
                plain.target(), OwnerBuilder.environment(environment), plain.exclude(), plain.calls());
    }

    Scenario later(Duration by) {
        now = now.plus(by);
        return this;
    }

    Instant now() {
        return now;
    }

    CredentialState state(String letter) {
        return states.getOrDefault(OwnerBuilder.id(letter), CredentialState.UNUSED);
    }

    Scenario state(String letter, UnaryOperator<CredentialState> change) {
        states.put(OwnerBuilder.id(letter), change.apply(state(letter)));
        return this;
    }

    /** Reports a call whose lease was given just now. */
    Scenario reported(String letter, CallOutcome outcome, @Nullable Integer retryAfter) {
        return state(
                letter,
                state -> state.reported(
                        CallReport.of(outcome, retryAfter, state.cooldown().step()), now));
    }

    Scenario rests(String letter, int seconds) {
        return reported(letter, CallOutcome.RATE_LIMITED, seconds);
    }

    Scenario quota(String letter, QuotaPeriod period, @Nullable Long requests, @Nullable Long tokens) {
        QuotaWindow window = new QuotaWindow(period, requests, tokens, 0, 0, period.end(now));
        return state(letter, state -> new CredentialState(state.health(), state.cooldown(), List.of(window)));
    }

    String acquire() {
        return acquire(request(1));
    }

    /** The letter of the credential, or the refusal. */
    String acquire(ResolutionRequest request) {
        Resolution resolution = explain(request);
        turns.commit(resolution);
        Candidate chosen = resolution.credential();
        if (chosen == null) {
            return String.valueOf(resolution.refusal());
        }
        String letter = OwnerBuilder.letter(chosen);
        state(letter, state -> state.used(request.calls(), 0, now));
        return letter;
    }

    /** The letters of so many acquisitions, one after another. */
    String acquire(int times) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < times; i++) {
            letters.append(acquire());
        }
        return letters.toString();
    }

    /** What the next acquisition would do. */
    Resolution explain(ResolutionRequest request) {
        Snapshot snapshot = owner.build();
        Turn turn = turns.of(snapshot.pool(request));
        return Resolution.of(snapshot, new OwnerState(1, states), request, now, turn);
    }

    /** The steps of the next acquisition, such as {@code A COOLING}. */
    List<String> steps(ResolutionRequest request) {
        return explain(request).steps().stream()
                .map(step -> OwnerBuilder.letter(step.credential()) + " " + step.reason())
                .toList();
    }

    List<String> steps() {
        return steps(request(1));
    }
}
