package dev.modelkeys.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Links entries to the head of their chain, and moves it to the last of them. */
@ApplicationScoped
class HeadMover {

    private static final Logger AUDIT = Logger.getLogger("audit");
    /** PostgreSQL's protocol allows 65 535 parameters in a statement, and parsing many rows is slow. */
    private static final int BATCH = 200;

    private final AuditTable table;
    private final HashChain chain;

    HeadMover(AuditTable table, HashChain chain) {
        this.table = table;
        this.chain = chain;
    }

    /**
     * Appends the entries, in one statement where the head is the expected one, and returns the new head.
     *
     * @param expected the head as last seen; null if unknown
     * @param durable a head that the chain once had and no crash takes away; null if unknown
     */
    Head append(UUID workspace, List<AuditEntry> entries, @Nullable Head expected, @Nullable Head durable) {
        Head head = expected;
        for (int from = 0; from < entries.size(); from += BATCH) {
            head = appendBatch(workspace, entries.subList(from, Math.min(from + BATCH, entries.size())), head, durable);
        }
        return head == null ? Head.none(workspace) : head;
    }

    private Head appendBatch(
            UUID workspace, List<AuditEntry> entries, @Nullable Head expected, @Nullable Head durable) {
        if (expected != null) {
            List<LinkedEntry> linked = link(expected, entries);
            if (table.append(expected, linked)) {
                return last(linked);
            }
        }
        // Another server moved the head, or nothing is known of it.
        Head locked = lock(workspace, durable);
        List<LinkedEntry> linked = link(locked, entries);
        if (!table.append(locked, linked)) {
            throw new IllegalStateException("The locked head of a chain was moved");
        }
        return last(linked);
    }

    /**
     * Locks the head where it is.
     *
     * @param durable as for {@link #append}
     */
    Head lock(UUID workspace, @Nullable Head durable) {
        return checked(table.lockHead(workspace), durable);
    }

    /** The locked head, which is compared with the durable one. */
    static Head checked(Head locked, @Nullable Head durable) {
        if (durable != null && locked.seq() < durable.seq()) {
            AUDIT.errorf("head %s was set back to %d in the database", durable, locked.seq());
        }
        return locked;
    }

    private List<LinkedEntry> link(Head head, List<AuditEntry> entries) {
        long seq = head.seq();
        byte[] hash = head.hash();
        List<LinkedEntry> linked = new ArrayList<>();
        for (AuditEntry entry : entries) {
            seq++;
            AuditEntry numbered = entry.numbered(seq);
            hash = chain.hash(hash, numbered);
            linked.add(new LinkedEntry(numbered, hash));
        }
        return linked;
    }

    private static Head last(List<LinkedEntry> linked) {
        return linked.get(linked.size() - 1).head();
    }
}
