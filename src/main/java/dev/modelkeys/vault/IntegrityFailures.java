package dev.modelkeys.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.LongAdder;

/** Secrets that were changed or moved in the database: each is told where it stands, and counted, never quoted. */
@ApplicationScoped
public class IntegrityFailures {

    private final LongAdder count = new LongAdder();

    /** How many since the start, for the metric {@code mk_integrity_failures_total}. */
    public long count() {
        return count.sum();
    }

    void add(EncryptionContext place, DecryptionFailed.Reason reason) {
        count.increment();
        SecurityLog.LOG.errorf(
                "A stored secret is not what was sealed: workspace %s, credential %s, field %s, reason %s",
                // The field's name comes from the database too, and a log is read line by line.
                place.workspace(), place.credential(), place.field().replaceAll("\\p{Cntrl}", "?"), reason);
    }
}
