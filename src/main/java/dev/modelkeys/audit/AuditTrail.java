package dev.modelkeys.audit;

import dev.modelkeys.kernel.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads and verifies the audit log of one workspace. */
@ApplicationScoped
public class AuditTrail {

    private static final int BATCH = 1_000;

    private final AuditTable table;
    private final HashChain chain;
    private final ChainHeads heads;

    AuditTrail(AuditTable table, HashChain chain, ChainHeads heads) {
        this.table = table;
        this.chain = chain;
        this.heads = heads;
    }

    /**
     * The result of a verification.
     *
     * @param entries number of valid entries
     * @param firstBad the first invalid entry; the last entry if the chain was cut off; null if all are valid
     * @param isCutOff whether all entries are valid, and later ones are known to have existed
     */
    public record Verification(boolean ok, long entries, @Nullable UUID firstBad, boolean isCutOff) {}

    /**
     * Matching entries, newest first.
     *
     * @param before number of the previous page's last entry; null for the first page
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

    /** Number of the last entry; 0 before the first. */
    public long lastSeq(UUID workspace) {
        return table.head(workspace).seq();
    }

    /** The entries after this number, in order, at most so many. */
    public List<LinkedEntry> after(UUID workspace, long seq, int limit) {
        return table.after(workspace, seq, limit);
    }

    public Optional<LinkedEntry> find(UUID workspace, UUID id) {
        return table.select(workspace, " and id = ?", List.of(workspace, id)).stream()
                .findFirst();
    }

    public int count(UUID workspace, AuditFilter filter) {
        return filter.keepsAll()
                ? Math.toIntExact(table.head(workspace).seq())
                : table.count(workspace, filter.sql(), filter.arguments(workspace));
    }

    /** Passes on every entry, oldest first. */
    public void each(UUID workspace, Consumer<LinkedEntry> reader) {
        long last = 0;
        List<LinkedEntry> batch = table.after(workspace, last, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(reader);
            last = batch.get(batch.size() - 1).entry().seq();
            batch = table.after(workspace, last, BATCH);
        }
    }

    /** Every workspace that may have a chain, deleted ones included, in order. */
    public List<UUID> workspaces() {
        return heads.workspaces();
    }

    /**
     * Computes the chain anew up to its head. Entries that are added meanwhile may or may not be verified. A chain that was
     * set back together with its head passes: only {@link ChainHeads#lastSeqIfMissing} with a head from elsewhere tells.
     */
    public Verification verify(UUID workspace) {
        return verify(workspace, valid -> {});
    }

    /** Verifies the chain, and passes on each entry that is valid, oldest first. */
    Verification verify(UUID workspace, Consumer<AuditEntry> reader) {
        Head head = table.head(workspace);
        Head reached = Head.none(workspace);
        @Nullable UUID last = null;
        List<LinkedEntry> batch = new ArrayList<>(table.after(workspace, 0, BATCH));
        while (!batch.isEmpty()) {
            for (LinkedEntry linked : batch) {
                AuditEntry entry = linked.entry();
                if (entry.seq() != reached.seq() + 1
                        || !MessageDigest.isEqual(chain.hash(reached.hash(), entry), linked.hash())) {
                    return new Verification(false, reached.seq(), entry.id(), false);
                }
                reached = linked.head();
                reader.accept(entry);
                last = entry.id();
            }
            batch = table.after(workspace, reached.seq(), BATCH);
        }
        // A transaction moves the head with its last entry, so a head that is behind was changed by hand.
        boolean isHeadBehind = table.head(workspace).seq() < reached.seq();
        boolean isCutOff =
                isHeadBehind || reached.seq() < head.seq() || (reached.seq() == head.seq() && !reached.isSameAs(head));
        return new Verification(!isCutOff, reached.seq(), isCutOff ? last : null, isCutOff);
    }
}
