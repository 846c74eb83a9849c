package dev.modelkeys.event;

import dev.modelkeys.audit.AuditEntry;
import dev.modelkeys.audit.AuditTrail;
import dev.modelkeys.audit.LinkedEntry;
import dev.modelkeys.audit.Outcome;
import dev.modelkeys.credential.HealthVersions;
import dev.modelkeys.credential.HealthVersions.OwnerVersion;
import dev.modelkeys.credential.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what has changed since a position in the database, which all servers share: changes that people and tests make from the
 * audit, in the order in which they were committed, and those that reports of calls make from the versions that they raise.
 */
@ApplicationScoped
class EventReader {

    /** More at once are left out: reading anew is cheaper. */
    private static final int MOST = 500;

    private final AuditTrail audit;
    private final HealthVersions health;
    private final Clock clock;

    EventReader(AuditTrail audit, HealthVersions health, Clock clock) {
        this.audit = audit;
        this.health = health;
        this.clock = clock;
    }

    /**
     * What has been read of a workspace.
     *
     * @param seq number of the last entry of the audit
     */
    record Position(long seq, Map<Scope, OwnerVersion> versions) {}

    /**
     * What was read.
     *
     * @param events empty and {@code isComplete} false where too much has changed
     */
    record Read(Position position, List<CredentialEvent> events, boolean isComplete) {}

    /** Now. */
    Position position(UUID workspace) {
        return new Position(audit.lastSeq(workspace), versions(workspace));
    }

    Read after(UUID workspace, Position position) {
        long last = audit.lastSeq(workspace);
        List<LinkedEntry> entries = last > position.seq() ? audit.after(workspace, position.seq(), MOST) : List.of();
        // A head that is behind: the database has lost what was not yet durable, or was set back.
        if (entries.size() == MOST || last < position.seq()) {
            return new Read(position(workspace), List.of(), false);
        }
        Map<Scope, OwnerVersion> versions = versions(workspace);
        long seq = entries.isEmpty()
                ? position.seq()
                : entries.get(entries.size() - 1).entry().seq();
        List<CredentialEvent> events = new ArrayList<>();
        entries.stream().flatMap(linked -> event(linked.entry()).stream()).forEach(events::add);
        raised(position.versions(), versions).forEach(events::add);
        return new Read(new Position(seq, versions), events, true);
    }

    private Map<Scope, OwnerVersion> versions(UUID workspace) {
        return health.all(workspace).stream().collect(Collectors.toMap(OwnerVersion::owner, Function.identity()));
    }

    private static Optional<CredentialEvent> event(AuditEntry entry) {
        String providerId = entry.providerId();
        return entry.outcome() != Outcome.DONE || providerId == null
                ? Optional.empty()
                : CredentialEventKind.of(entry.action())
                        .map(kind -> new CredentialEvent(
                                kind, entry.at(), providerId, entry.customModelId(), entry.credentialId()));
    }

    private Stream<CredentialEvent> raised(Map<Scope, OwnerVersion> before, Map<Scope, OwnerVersion> now) {
        Instant at = clock.instant();
        return now.values().stream()
                .filter(version -> version.isRaisedSince(before.get(version.owner())) && !version.isOfNone())
                .map(version -> new CredentialEvent(
                        CredentialEventKind.COOLDOWN_CHANGED,
                        at,
                        version.owner().providerId(),
                        version.customModel(),
                        null));
    }
}
