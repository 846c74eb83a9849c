package dev.modelkeys.operation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mutation as a door receives it.
 *
 * @param operation its row in the table of permissions, such as {@code Mutation.addCredential}
 * @param attempted recorded in the audit if nothing is done
 * @param idempotencyKey null for a mutation that is done each time it is sent
 * @param arguments as they were sent, to compare a retry with the first request; they may hold secrets
 * @param outcome the type of the result that a retry is answered from; JSON can hold it
 */
public record Mutation<O>(
        String operation,
        AttemptedChange attempted,
        @Nullable String idempotencyKey,
        Map<String, Object> arguments,
        Class<O> outcome) {

    @Override
    public String toString() {
        return "Mutation[" + operation + "]";
    }
}
