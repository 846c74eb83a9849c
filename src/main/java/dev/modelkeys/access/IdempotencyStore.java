package dev.modelkeys.access;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.vault.AuditKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Does what carries a sender's id once: within a day the same sender gets the same answer for it again, and nothing is
 * done. What came is remembered as a keyed hash, what became of it as ids, so that no secret is kept.
 */
@ApplicationScoped
public class IdempotencyStore {

    /** Of those that are old enough a few, and none that somebody else is about to forget. */
    private static final String FORGET =
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

    /** For what comes, which may hold secrets: buffers that are used again would keep them. */
    private static final ObjectMapper FORGETFUL = new ObjectMapper(JsonFactory.builder()
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

    /**
     * What the change answers, now or when it was made.
     *
     * @param type of an outcome that JSON can hold
     */
    public <O> O once(
            String operation,
            @Nullable String mutationId,
            Map<String, Object> arguments,
            Class<O> type,
            Callable<O> change)
            throws Exception {
        if (mutationId == null) {
            return change.call();
        }
        UUID workspace = caller.workspace();
        List<Object> key = List.of(workspace, caller.identity().principal(), mutationId);
        byte[] request = keys.hmac(workspace, canonical(operation, arguments));
        if (!begin(workspace, key, operation, request)) {
            return replay(workspace, key, request, type);
        }
        O outcome = change.call();
        sql.update(
                workspace,
                "update mutation_done set outcome = ? where workspace_id = ? and principal = ? and mutation_id = ?",
                List.of(json.writeValueAsString(outcome), key.get(0), key.get(1), key.get(2)));
        return outcome;
    }

    /** Waits for whoever is doing the same right now; false if they did it. */
    private boolean begin(UUID workspace, List<Object> key, String operation, byte[] request) {
        sql.update(workspace, FORGET, List.of(workspace, workspace));
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
                .orElseThrow(() -> new Rejected(Rejection.of(
                        Rejection.Code.IDEMPOTENCY_KEY_REUSED,
                        "This clientMutationId came with another request before.",
                        "input",
                        "clientMutationId")));
        return json.readValue(outcome, type);
    }

    private static byte[] canonical(String operation, Map<String, Object> arguments) throws JsonProcessingException {
        return FORGETFUL.writeValueAsBytes(Arrays.asList(operation, sorted(arguments)));
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
}
