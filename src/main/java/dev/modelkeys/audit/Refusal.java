package dev.modelkeys.audit;

import dev.modelkeys.kernel.AuditAction;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Operations that were refused or failed and share one entry.
 *
 * @param operation the first of them
 * @param attempted the action that it requested; null for a read
 * @param customModel the custom model that it named, whether it exists or not
 * @param credential the credential that it named, likewise
 * @param reason the codes of all of them
 * @param operations their number
 * @param requests the number of requests that they came in
 * @param since when the first of these requests ended; null for a single request
 */
public record Refusal(
        String operation,
        @Nullable AuditAction attempted,
        @Nullable UUID customModel,
        @Nullable UUID credential,
        Outcome outcome,
        String reason,
        long operations,
        long requests,
        @Nullable Instant since) {

    private static final String SEPARATOR = " ";

    public static Refusal of(
            String operation,
            @Nullable AuditAction attempted,
            @Nullable UUID customModel,
            @Nullable UUID credential,
            Outcome outcome,
            String reason) {
        return new Refusal(operation, attempted, customModel, credential, outcome, reason, 1, 1, null);
    }

    /** This one and a later operation of the same request. */
    public Refusal and(Refusal later) {
        return with(later, requests, since);
    }

    /** This one and a later request; what both have in common is that of the first. */
    public Refusal andRequest(Refusal later) {
        return with(later, requests + later.requests, since);
    }

    public Refusal since(Instant first) {
        return new Refusal(operation, attempted, customModel, credential, outcome, reason, operations, requests, first);
    }

    private Refusal with(Refusal later, long allRequests, @Nullable Instant first) {
        Set<String> codes = new LinkedHashSet<>(Arrays.asList(reason.split(SEPARATOR, -1)));
        codes.addAll(Arrays.asList(later.reason.split(SEPARATOR, -1)));
        return new Refusal(
                operation,
                attempted,
                customModel,
                credential,
                outcome,
                String.join(SEPARATOR, codes),
                operations + later.operations,
                allRequests,
                first);
    }

    /** Null for a single operation, of which the entry's other members tell all. */
    @Nullable String details() {
        if (operations == 1 && requests == 1) {
            return null;
        }
        return "{\"operations\":" + operations
                + (since == null ? "" : ",\"requests\":" + requests + ",\"since\":\"" + since + "\"") + "}";
    }
}
