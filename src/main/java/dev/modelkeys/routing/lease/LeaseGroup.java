package dev.modelkeys.routing.lease;

import dev.modelkeys.credential.Scope;
import dev.modelkeys.credential.UsableCredential;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.probe.CallRecipe;
import dev.modelkeys.probe.ProbeSubject;
import dev.modelkeys.routing.resolution.Candidate;
import dev.modelkeys.routing.resolution.CredentialState;
import dev.modelkeys.routing.resolution.Environment;
import dev.modelkeys.routing.resolution.Resolution;
import dev.modelkeys.routing.resolution.ResolutionRefusal;
import dev.modelkeys.routing.resolution.ResolutionRequest;
import dev.modelkeys.routing.resolution.Target;
import dev.modelkeys.routing.resolution.Turns;
import dev.modelkeys.routing.usage.Usage;
import dev.modelkeys.routing.usage.UsageRows.Used;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Leases and refusals of one group and workspace, as they come about. */
final class LeaseGroup {

    private final UUID workspace;
    private final long number;
    private final Instant now;
    private final Map<Scope, OwnerUse> owners = new HashMap<>();
    private final Map<Scope, Turns> turns = new HashMap<>();
    private final List<LeaseRow> leases = new ArrayList<>();
    private final Map<ResolutionRefusal, Integer> refusals = new TreeMap<>();
    private final Map<Used, Usage> usage = new HashMap<>();

    LeaseGroup(UUID workspace, long number, Instant now, Map<Scope, RoutedOwner> owners) {
        this.workspace = workspace;
        this.number = number;
        this.now = now;
        owners.forEach((scope, owner) -> this.owners.put(scope, new OwnerUse(owner)));
    }

    OwnerUse owner(Scope scope) {
        return Objects.requireNonNull(owners.get(scope));
    }

    Map<Scope, OwnerUse> owners() {
        return owners;
    }

    List<LeaseRow> leases() {
        return leases;
    }

    Map<Used, Usage> usage() {
        return usage;
    }

    Instant now() {
        return now;
    }

    /** Whether any lease was given or refused. */
    boolean hasAnswers() {
        return !leases.isEmpty() || !refusals.isEmpty();
    }

    LeaseLink link(long auditSeq) {
        String codes = refusals.entrySet().stream()
                .map(refusal -> refusal.getKey() + "=" + refusal.getValue())
                .collect(Collectors.joining(" "));
        return new LeaseLink(workspace, number, auditSeq, now, codes);
    }

    /** Lets the next group go on with the turns after this one's, once its transaction has committed. */
    void passTurns() {
        turns.values().forEach(Turns::passOn);
    }

    /** Gives or refuses a lease. The owner is read again where a secret cannot be decrypted any more. */
    Answer acquire(Work.Acquisition acquisition, RoutedOwners all, Duration duration) {
        Scope owner = acquisition.request().target().owner();
        OwnerUse use = owner(owner);
        Answer answer = tryToAcquire(acquisition, use, all, duration).orElseGet(() -> {
            use.reread(all.load(owner, use.owner().version()));
            return tryToAcquire(acquisition, use, all, duration)
                    .orElse(new Answer.Refused(ResolutionRefusal.UNREADABLE, null));
        });
        if (answer instanceof Answer.Refused refused) {
            refusals.merge(refused.reason(), 1, Integer::sum);
        }
        return answer;
    }

    /** Empty if the chosen credential cannot be decrypted. */
    private Optional<Answer> tryToAcquire(
            Work.Acquisition acquisition, OwnerUse use, RoutedOwners all, Duration duration) {
        ResolutionRequest request = acquisition.request();
        RoutedOwner owner = use.owner();
        Turns ofOwner = turns.computeIfAbsent(
                request.target().owner(), scope -> all.turns(scope).ahead());
        Resolution resolution = Resolution.of(
                owner.snapshot(),
                owner.state(),
                request,
                now,
                ofOwner.of(owner.snapshot().pool(request)));
        Candidate chosen = resolution.credential();
        ResolutionRefusal refusal = resolution.refusal();
        if (chosen == null || refusal != null) {
            return Optional.of(new Answer.Refused(Objects.requireNonNull(refusal), resolution.retryAt()));
        }
        UsableCredential credential = all.credential(owner, chosen.id());
        if (!chosen.readable() || credential == null) {
            return Optional.empty();
        }
        return credential.decrypt().map(values -> {
            ofOwner.commit(resolution);
            return lease(acquisition, use, credential, values, now.plus(duration));
        });
    }

    private Lease lease(
            Work.Acquisition acquisition,
            OwnerUse use,
            UsableCredential credential,
            ProbeSubject values,
            Instant expiresAt) {
        ResolutionRequest request = acquisition.request();
        Target target = request.target();
        CredentialState state = use.owner().state().of(credential.id());
        Environment environment = request.environment();
        LeaseRow row = new LeaseRow(
                Ids.next(),
                number,
                credential.id(),
                credential.revision(),
                state.cooldown().step(),
                target.owner(),
                target.model(),
                environment == null ? null : environment.name(),
                request.calls(),
                acquisition.caller().principal(),
                acquisition.caller().name(),
                now,
                0,
                null,
                null);
        leases.add(row);
        use.put(credential.id(), state.used(request.calls(), 0, now));
        use(credential.id(), target.owner(), new Usage(request.calls(), 0, 0, 0, 0));
        return new Lease(
                row.id(),
                credential.id(),
                credential.name(),
                credential.revision(),
                ClearValues.of(credential, values),
                CallRecipe.of(values),
                request.calls(),
                expiresAt,
                state.health());
    }

    void use(UUID credential, Scope owner, Usage more) {
        usage.merge(new Used(credential, owner), more, Usage::plus);
    }
}
