package dev.modelkeys.audit;

import dev.modelkeys.audit.AuditTable.Head;
import dev.modelkeys.kernel.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the book of one workspace, and checks that nobody wrote in it but the server. */
@ApplicationScoped
public class AuditTrail {

    private static final int BATCH = 1_000;

    private final AuditTable table;
    private final HashChain chain;
    private final ChainHeads ends;
    private final Checkpoints checkpoints;

    AuditTrail(AuditTable table, HashChain chain, ChainHeads ends, Checkpoints checkpoints) {
        this.table = table;
        this.chain = chain;
        this.ends = ends;
        this.checkpoints = checkpoints;
    }

    /**
     * What came of a check.
     *
     * @param entries how many fit
     * @param firstBad the first that does not fit, or where the chain breaks off the last one there is; null if all fit
     * @param isCutOff whether all there are fit, and more are known to have been there
     */
    public record Verification(boolean ok, long entries, @Nullable UUID firstBad, boolean isCutOff) {}

    /**
     * Newest first.
     *
     * @param before the number of the last entry of the page before; null for the first page
     */
    public Page<LinkedEntry> page(UUID workspace, AuditFilter filter, int size, @Nullable Long before) {
        List<Object> arguments = filter.arguments(workspace);
        if (before != null) {
            arguments.add(before);
        }
        arguments.add(size + 1);
        String rest = filter.sql() + (before == null ? "" : " and seq < ?") + " order by seq desc limit ?";
        return Page.of(table.select(workspace, rest, arguments), size);
    }

    public int count(UUID workspace, AuditFilter filter) {
        return filter.keepsAll()
                ? Math.toIntExact(table.head(workspace).seq())
                : table.count(workspace, filter.sql(), filter.arguments(workspace));
    }

    /** All of it, oldest first. */
    public void each(UUID workspace, Consumer<LinkedEntry> reader) {
        long last = 0;
        List<LinkedEntry> batch = table.after(workspace, last, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(reader);
            last = batch.get(batch.size() - 1).entry().seq();
            batch = table.after(workspace, last, BATCH);
        }
    }

    /** Every workspace that may have a chain or is known to have had one, in order: those that were deleted, too. */
    public List<UUID> workspaces() {
        SortedSet<UUID> workspaces = new TreeSet<>(ends.workspaces());
        workspaces.addAll(checkpoints.workspaces());
        return List.copyOf(workspaces);
    }

    /**
     * Computes the chain anew, up to its end and to the entry that was kept outside the database. Entries that are added
     * meanwhile may or may not be looked at.
     */
    public Verification verify(UUID workspace) {
        Optional<Checkpoint> kept = checkpoints.find(workspace);
        Head end = table.head(workspace);
        long seq = 0;
        byte[] hash = HashChain.START;
        @Nullable UUID last = null;
        List<LinkedEntry> batch = new ArrayList<>(table.after(workspace, seq, BATCH));
        while (!batch.isEmpty()) {
            for (LinkedEntry linked : batch) {
                AuditEntry entry = linked.entry();
                boolean fits = entry.seq() == seq + 1 && MessageDigest.isEqual(chain.hash(hash, entry), linked.hash());
                if (!fits
                        || kept.filter(checkpoint -> !checkpoint.allows(linked)).isPresent()) {
                    return new Verification(false, seq, entry.id(), false);
                }
                seq = entry.seq();
                hash = linked.hash();
                last = entry.id();
            }
            batch = table.after(workspace, seq, BATCH);
        }
        // It is written with the last entry, so it is behind only if somebody else was at it.
        boolean endIsBehind = table.head(workspace).seq() < seq;
        boolean cut = endIsBehind
                || seq < end.seq()
                || (seq == end.seq() && !MessageDigest.isEqual(hash, end.hash()))
                || seq < kept.map(Checkpoint::seq).orElse(0L);
        return new Verification(!cut, seq, cut ? last : null, cut);
    }
}
