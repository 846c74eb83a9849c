package dev.modelkeys.graphql;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts the statements of the PostgreSQL driver, and the rows that they return, from its protocol log. */
final class StatementCounter extends Handler implements AutoCloseable {

    private static final String REQUEST_THREADS = "executor-thread";

    /** Strong reference, because a collected logger loses its level. */
    private final Logger protocol = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private final Level usual = protocol.getLevel();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger received = new AtomicInteger();

    StatementCounter() {
        protocol.setLevel(Level.FINEST);
        protocol.setUseParentHandlers(false);
        protocol.addHandler(this);
    }

    int of(Supplier<Reply> request) {
        return during(() -> {
            Reply reply = request.get();
            if (!reply.codes().isEmpty()) {
                throw new AssertionError(reply.body());
            }
        });
    }

    int during(Runnable requests) {
        sent.set(0);
        received.set(0);
        requests.run();
        return sent.get();
    }

    /** Rows of the statements counted last. */
    int rows() {
        return received.get();
    }

    @Override
    public void publish(LogRecord record) {
        if (!Thread.currentThread().getName().startsWith(REQUEST_THREADS)) {
            return;
        }
        String message = record.getMessage().strip();
        if (message.startsWith("FE=> Execute") || message.startsWith("FE=> SimpleQuery")) {
            sent.incrementAndGet();
        } else if (message.startsWith("<=BE EmptyQuery")) {
            // No statement, but a connection that is tried before use because it was idle for a while.
            sent.decrementAndGet();
        } else if (message.startsWith("<=BE DataRow")) {
            received.incrementAndGet();
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        protocol.removeHandler(this);
        protocol.setUseParentHandlers(true);
        protocol.setLevel(usual);
    }
}
