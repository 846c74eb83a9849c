package dev.modelkeys.routing.usage;

import dev.modelkeys.credential.Scope;
import dev.modelkeys.database.Sql;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Statements that add to the table {@code credential_usage}. */
public final class UsageRows {

    private static final String ADD =
            """
            insert into credential_usage as u (workspace_id, credential_id, hour, provider_id, model_name, model_type,
                requests, ok, failed, input_tokens, output_tokens, last_used_at)
            select ?, credential_id, ?, provider_id, model_name, model_type, requests, ok, failed, input_tokens,
                output_tokens, case when requests > 0 then ?::timestamptz end
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                    ?::bigint[])
                as new (credential_id, provider_id, model_name, model_type, requests, ok, failed, input_tokens,
                    output_tokens) %s
            on conflict on constraint credential_usage_pk do update
                set requests = u.requests + excluded.requests, ok = u.ok + excluded.ok, failed = u.failed + excluded.failed,
                    input_tokens = u.input_tokens + excluded.input_tokens,
                    output_tokens = u.output_tokens + excluded.output_tokens,
                    last_used_at = coalesce(excluded.last_used_at, u.last_used_at)
            """;

    /** Behind a common table expression {@code link} of one row, or none: then nothing is added. */
    public static final String ADD_IF_LINKED = ADD.formatted("cross join link");

    private static final String ADD_ALWAYS = ADD.formatted("");

    private UsageRows() {}

    /** A credential and its owner. */
    public record Used(UUID credential, Scope owner) {}

    /** The statement that adds what was used of each credential in the hour of this moment. */
    public static Sql.Update add(UUID workspace, Instant now, Map<Used, Usage> used) {
        return new Sql.Update(ADD_ALWAYS, addArguments(workspace, now, used));
    }

    /** The arguments of {@link #ADD_IF_LINKED}. */
    public static List<Object> addArguments(UUID workspace, Instant now, Map<Used, Usage> used) {
        List<Map.Entry<Used, Usage>> rows = List.copyOf(used.entrySet());
        return List.of(
                workspace,
                now.truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC),
                now.atOffset(ZoneOffset.UTC),
                Sql.column(rows, row -> row.getKey().credential(), UUID[]::new),
                Sql.column(rows, row -> row.getKey().owner().providerId(), String[]::new),
                Sql.column(rows, row -> row.getKey().owner().modelName(), String[]::new),
                Sql.column(rows, row -> row.getKey().owner().typeName(), String[]::new),
                Sql.column(rows, row -> row.getValue().requests(), Long[]::new),
                Sql.column(rows, row -> row.getValue().ok(), Long[]::new),
                Sql.column(rows, row -> row.getValue().failed(), Long[]::new),
                Sql.column(rows, row -> row.getValue().inputTokens(), Long[]::new),
                Sql.column(rows, row -> row.getValue().outputTokens(), Long[]::new));
    }
}
