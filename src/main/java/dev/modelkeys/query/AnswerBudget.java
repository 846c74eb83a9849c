package dev.modelkeys.query;

import dev.modelkeys.kernel.SharedBudget;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The memory of all answers together: an eighth of the heap, of which one workspace takes half at most, and one answer a
 * quarter.
 */
@ApplicationScoped
public class AnswerBudget {

    private static final int PART_OF_HEAP = 8;
    private static final long MEGABYTE = 1024L * 1024;

    private final Slot slot;
    private final long total;
    private final SharedBudget<UUID> workspaces;

    @Inject
    AnswerBudget(Slot slot) {
        this(slot, Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    }

    AnswerBudget(Slot slot, long total) {
        this.slot = slot;
        this.total = total;
        this.workspaces = new SharedBudget<>(total, total / 2);
    }

    /** The answer of the request at hand. */
    @RequestScoped
    static class Slot {

        private @Nullable Answer answer;

        @Nullable Answer get() {
            return answer;
        }

        void set(Answer next) {
            answer = next;
        }
    }

    /** Most bytes of one answer. */
    long most() {
        return Math.min(16 * MEGABYTE, total / 4);
    }

    /** Most bytes of credentials' values that are read for one answer: every request at work may hold as many uncounted. */
    long mostRead() {
        return Math.min(4 * MEGABYTE, total / 16);
    }

    /** An answer for a caller of this workspace; it must be closed. */
    public Answer begin(UUID workspace) {
        return new Answer(this, workspace);
    }

    /** Counts what the request at hand reads from now on in this answer. */
    public void use(Answer answer) {
        slot.set(answer);
    }

    /** The answer of the request at hand. */
    Answer current(UUID workspace) {
        Answer answer = slot.get();
        return answer == null ? begin(workspace) : answer;
    }

    boolean reserve(UUID workspace, long bytes) {
        return workspaces.take(workspace, bytes);
    }

    void release(UUID workspace, long bytes) {
        workspaces.giveBack(workspace, bytes);
    }
}
