package dev.modelkeys.query;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The memory that one answer takes, counted while it is gathered, and kept from others until it is sent. The count is less
 * than what is allocated: text is in several buffers on its way.
 */
public final class Answer implements AutoCloseable {

    private static final long STEP = 64L * 1024;

    private final AnswerBudget budget;
    private final UUID workspace;
    private long counted;
    private long reserved;
    private long read;
    private @Nullable AnswerTooLarge refusal;

    Answer(AnswerBudget budget, UUID workspace) {
        this.budget = budget;
        this.workspace = workspace;
    }

    /** @throws AnswerTooLarge if these bytes are too many, for one answer or beside the others */
    public synchronized void add(long bytes) {
        counted += bytes;
        if (counted > budget.most()) {
            throw refused(false);
        }
        // The first step is free, so that small answers are given however much memory large ones take.
        while (counted > reserved + STEP) {
            if (!budget.reserve(workspace, STEP)) {
                throw refused(true);
            }
            reserved += STEP;
        }
    }

    /** Counts the whole text of the answer, whose fields have been counted before. */
    public synchronized void reach(long bytes) {
        if (bytes > counted) {
            add(bytes - counted);
        }
    }

    synchronized void addRead(long bytes) {
        read += bytes;
        if (read > budget.mostRead()) {
            throw refused(false);
        }
        add(bytes);
    }

    /** The bytes that may still be read. */
    synchronized long readable() {
        return budget.mostRead() - read;
    }

    /** The bytes that this answer alone may still add. */
    public synchronized long room() {
        return budget.most() - counted;
    }

    /** The exception for more than one answer may take, to be thrown. */
    public synchronized AnswerTooLarge tooLarge() {
        return refused(false);
    }

    private AnswerTooLarge refused(boolean onlyNow) {
        AnswerTooLarge refused = new AnswerTooLarge(onlyNow, budget.most(), budget.mostRead());
        refusal = refused;
        return refused;
    }

    /** Why the answer is not given, even if what was thrown has become the error of a field; null if it is given. */
    public synchronized @Nullable AnswerTooLarge refusal() {
        return refusal;
    }

    /** Gives the memory to other answers, once this one is sent. */
    @Override
    public synchronized void close() {
        budget.release(workspace, reserved);
        reserved = 0;
    }
}
