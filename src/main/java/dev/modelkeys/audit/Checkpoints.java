package dev.modelkeys.audit;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.database.StatementFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The ends of all chains as they were last seen, kept outside the database: a database that was set back as a whole fits
 * in itself, and only what is somewhere else tells. Where no file is named nothing is kept, and nothing is ever lost.
 */
@ApplicationScoped
public class Checkpoints {

    private static final Logger SECURITY = Logger.getLogger("security");

    private final Optional<CheckpointFile> file;
    private final ChainHeads ends;
    private final Clock clock;
    private Set<Checkpoint> told = Set.of();

    @Inject
    Checkpoints(ModelkeysConfig config, ChainHeads ends, Clock clock) {
        this(config.audit().checkpointFile().map(CheckpointFile::new), ends, clock);
    }

    Checkpoints(Optional<CheckpointFile> file, ChainHeads ends, Clock clock) {
        this.file = file;
        this.ends = ends;
        this.clock = clock;
    }

    /** Whether there is a file to keep them in. */
    public boolean areKept() {
        return file.isPresent();
    }

    /**
     * What was kept and is not in the database any more; says it once in the log, too.
     *
     * @throws UnusableCheckpoints if the file is not what the server wrote
     */
    List<LostEnd> lost() {
        return lostOf(kept());
    }

    /** Why the database cannot be relied on, if so. */
    public Optional<String> problem() {
        try {
            return lost().isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            "the database was set back, and entries of the audit are lost: the log category security"
                                    + " names them, and acknowledge-audit-rollback accepts that");
        } catch (UnusableCheckpoints e) {
            return Optional.of("the file of modelkeys.audit.checkpoint-file " + e.getMessage());
        } catch (StatementFailed e) {
            return Optional.of("the database does not say where the audit ends");
        }
    }

    /**
     * Forgets what is lost, answers it, and keeps what there is instead.
     *
     * @throws UnusableCheckpoints if the file is not what the server wrote
     */
    public List<LostEnd> acknowledge() {
        List<Checkpoint> kept = kept();
        List<LostEnd> lost = lostOf(kept);
        if (!lost.isEmpty()) {
            List<Checkpoint> forgotten = lost.stream().map(LostEnd::checkpoint).toList();
            write(kept.stream().filter(end -> !forgotten.contains(end)).toList());
        }
        return lost;
    }

    /** Keeps where all chains end now, unless something is lost: nobody would ever know. */
    void keep() {
        List<Checkpoint> kept = kept();
        if (lostOf(kept).isEmpty()) {
            write(kept);
        }
    }

    Optional<Checkpoint> find(UUID workspace) {
        return kept().stream().filter(end -> end.workspace().equals(workspace)).findFirst();
    }

    List<UUID> workspaces() {
        return kept().stream().map(Checkpoint::workspace).toList();
    }

    private List<Checkpoint> kept() {
        return file.map(CheckpointFile::read).orElse(List.of());
    }

    private List<LostEnd> lostOf(List<Checkpoint> kept) {
        List<LostEnd> lost = kept.isEmpty() ? List.of() : ends.missing(kept);
        tell(lost);
        return lost;
    }

    /** A chain that the database does not list any more is not dropped: whoever made it vanish would be done. */
    private void write(Collection<Checkpoint> kept) {
        file.ifPresent(to -> {
            SortedMap<UUID, Checkpoint> latest = new TreeMap<>();
            kept.forEach(end -> latest.put(end.workspace(), end));
            ends.all().forEach(end -> latest.put(end.workspace(), end));
            to.write(latest.values(), clock.instant());
        });
    }

    private synchronized void tell(List<LostEnd> lost) {
        lost.stream()
                .filter(end -> !told.contains(end.checkpoint()))
                .forEach(end -> SECURITY.errorf("AUDIT_ROLLBACK_DETECTED: %s", end.line()));
        told = lost.stream().map(LostEnd::checkpoint).collect(Collectors.toUnmodifiableSet());
    }
}
