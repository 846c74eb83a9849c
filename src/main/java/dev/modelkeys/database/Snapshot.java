package dev.modelkeys.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** Reads of one moment, however long they take and whatever others change meanwhile. */
@ApplicationScoped
public class Snapshot {

    private static final Duration LONGEST = Duration.ofHours(6);

    private final Sql sql;

    Snapshot(Sql sql) {
        this.sql = sql;
    }

    /** Runs the reading in a transaction of its own, all of whose statements see what was committed before the first. */
    public <T> T read(Callable<T> reading) {
        return QuarkusTransaction.requiringNew()
                .timeout((int) LONGEST.toSeconds())
                .call(() -> {
                    // Only before any other statement of the transaction.
                    sql.update("set transaction isolation level repeatable read, read only", List.of());
                    return reading.call();
                });
    }
}
