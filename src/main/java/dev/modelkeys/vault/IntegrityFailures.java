package dev.modelkeys.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.LongAdder;

/** Log and count of stored secrets that were changed or moved: each with its location, never with its bytes. */
@ApplicationScoped
public class IntegrityFailures {

    private final LongAdder count = new LongAdder();

    /** Failures since the start, for the metric {@code mk_integrity_failures_total}. */
    public long count() {
        return count.sum();
    }

    void add(EncryptionContext context, DecryptionFailed.Reason reason) {
        count.increment();
        SecurityLog.LOG.errorf(
                "A stored secret is not what was sealed: workspace %s, credential %s, field %s, reason %s",
                // The field's name comes from the database too: a line break in it would forge a log line.
                context.workspace(), context.credential(), context.field().replaceAll("\\p{Cntrl}", "?"), reason);
    }
}
