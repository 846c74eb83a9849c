package dev.modelkeys.operation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.modelkeys.access.Caller;
import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.WorkspaceDeleted;
import dev.modelkeys.vault.AuditKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes of mutations by their idempotency keys. For 24 hours a retry by the same caller is answered from the stored
 * outcome. Requests are stored as keyed hashes and outcomes as ids: no secret is kept.
 */
@ApplicationScoped
class IdempotencyStore {

    private static final int LONGEST_KEY = 255;

    /** Deletes up to 100 expired rows, skipping rows that another transaction has locked. */
    private static final String DELETE_EXPIRED =
            """
            delete from mutation_done where workspace_id = ? and (principal, mutation_id) in
                (select principal, mutation_id from mutation_done
                where workspace_id = ? and created_at < now() - interval '24 hours' limit 100 for update skip locked)
            """;

    private static final String BEGIN =
            """
            insert into mutation_done as done (workspace_id, principal, mutation_id, operation, request_hash)
            values (?, ?, ?, ?, ?)
            on conflict on constraint mutation_done_pk do update
                set operation = excluded.operation, request_hash = excluded.request_hash, outcome = null, created_at = now()
                where done.created_at < now() - interval '24 hours'
            """;

    /** Requests may hold secrets, which recycled buffers would keep. */
    private static final ObjectMapper NON_RECYCLING = new ObjectMapper(JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .build());

    private final Sql sql;
    private final Caller caller;
    private final AuditKeys keys;
    private final ObjectMapper json;

    IdempotencyStore(Sql sql, Caller caller, AuditKeys keys, ObjectMapper json) {
        this.sql = sql;
        this.caller = caller;
        this.keys = keys;
        this.json = json;
    }

    /** @throws Rejected if the key has control characters or more than 255 characters */
    void validate(@Nullable String key) {
        if (key != null && key.length() > LONGEST_KEY) {
            throw rejected(Rejection.Code.TOO_LONG, "The key has at most " + LONGEST_KEY + " characters.");
        }
        if (key != null && key.chars().anyMatch(Character::isISOControl)) {
            throw rejected(Rejection.Code.INVALID, "The key has no control characters.");
        }
    }

    /** True if a request with this key was done, or another one is refused for it. */
    boolean isKnown(Mutation<?> mutation) {
        String key = mutation.idempotencyKey();
        return key != null
                && sql.find(
                                caller.workspace(),
                                """
                                select 1 from mutation_done where workspace_id = ? and principal = ? and mutation_id = ?
                                    and outcome is not null and created_at >= now() - interval '24 hours'
                                """,
                                List.of(caller.workspace(), caller.identity().principal(), key),
                                row -> true)
                        .isPresent();
    }

    /**
     * The outcome of the change, or the stored one of an earlier request with the same key.
     *
     * @throws Rejected with IDEMPOTENCY_KEY_REUSED if the earlier request was another one
     */
    <O> O once(Mutation<O> mutation, Callable<O> change) throws Exception {
        if (mutation.idempotencyKey() == null) {
            return change.call();
        }
        UUID workspace = caller.workspace();
        List<Object> key = List.of(workspace, caller.identity().principal(), mutation.idempotencyKey());
        byte[] request = keys.hmac(workspace, canonical(mutation.operation(), mutation.arguments()));
        if (!begin(workspace, key, mutation.operation(), request)) {
            return replay(workspace, key, request, mutation.outcome());
        }
        O outcome = change.call();
        sql.update(
                workspace,
                "update mutation_done set outcome = ? where workspace_id = ? and principal = ? and mutation_id = ?",
                List.of(json.writeValueAsString(outcome), key.get(0), key.get(1), key.get(2)));
        return outcome;
    }

    /** Deletes the outcomes of a deleted workspace. */
    void deleteAll(@Observes WorkspaceDeleted deleted) {
        sql.update(
                deleted.workspace(), "delete from mutation_done where workspace_id = ?", List.of(deleted.workspace()));
    }

    /** Waits for a concurrent request with the same key; false if that one completed. */
    private boolean begin(UUID workspace, List<Object> key, String operation, byte[] request) {
        sql.update(workspace, DELETE_EXPIRED, List.of(workspace, workspace));
        return sql.update(workspace, BEGIN, List.of(key.get(0), key.get(1), key.get(2), operation, request)) == 1;
    }

    private <O> O replay(UUID workspace, List<Object> key, byte[] request, Class<O> type)
            throws JsonProcessingException {
        String outcome = sql.find(
                        workspace,
                        """
                        select outcome from mutation_done
                        where workspace_id = ? and principal = ? and mutation_id = ? and request_hash = ?
                        """,
                        List.of(key.get(0), key.get(1), key.get(2), request),
                        row -> row.getString(1))
                .orElseThrow(() -> rejected(
                        Rejection.Code.IDEMPOTENCY_KEY_REUSED,
                        "This clientMutationId came with another request before."));
        return json.readValue(outcome, type);
    }

    private static byte[] canonical(String operation, Map<String, Object> arguments) throws JsonProcessingException {
        return NON_RECYCLING.writeValueAsBytes(Arrays.asList(operation, sorted(arguments)));
    }

    private static @Nullable Object sorted(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> sorted = new TreeMap<>();
            map.forEach((key, member) -> sorted.put(String.valueOf(key), sorted(member)));
            return sorted;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> sorted = new ArrayList<>();
            list.forEach(item -> sorted.add(sorted(item)));
            return sorted;
        }
        return value == null ? null : value.toString();
    }

    private static Rejected rejected(Rejection.Code code, String message) {
        return new Rejected(Rejection.of(code, message, "clientMutationId"));
    }
}
