package dev.modelkeys.query;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps what is asked of the use of a credential {@code c}: look-ups by indexes, one for each credential and part. */
final class UseRowMapper {

    private static final String OF_CREDENTIAL = ".workspace_id = c.workspace_id and %1$s.credential_id = c.id";
    private static final String ENVIRONMENTS =
            select("json_agg(e.environment order by e.environment)", "environment_binding", "e", "");
    private static final String POOLS = select("count(distinct m.pool_id)", "pool_member", "m", "");
    private static final String COOLDOWN = select(microseconds("d.until"), "credential_cooldown", "d", "");
    private static final String QUOTAS = select(
            "json_agg(json_build_array(q.period, q.requests, q.tokens, q.used_requests, q.used_tokens, "
                    + microseconds("q.resets_at") + "))",
            "credential_quota",
            "q",
            "");
    private static final String LAST_USE = select(
            microseconds("u.last_used_at"),
            "credential_usage",
            "u",
            " and u.last_used_at is not null order by u.hour desc limit 1");

    private UseRowMapper() {}

    /** A further element of the array of a credential; empty where the plan asks for nothing of it. */
    static String element(FetchPlan plan) {
        return plan.hasUse()
                ? ", json_build_array(" + part(plan, Part.CREDENTIAL_ENVIRONMENTS, ENVIRONMENTS) + ", "
                        + part(plan, Part.CREDENTIAL_POOLS, POOLS) + ", "
                        + part(plan, Part.CREDENTIAL_COOLDOWN, COOLDOWN) + ", "
                        + part(plan, Part.CREDENTIAL_QUOTAS, QUOTAS) + ", "
                        + part(plan, Part.CREDENTIAL_LAST_USE, LAST_USE) + ")"
                : "";
    }

    /** Reads the array that comes next, to its end. */
    static UseRow use(JsonParser json) throws IOException {
        json.nextToken();
        List<String> environments = new ArrayList<>();
        if (json.nextToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() == JsonToken.VALUE_STRING) {
                environments.add(json.getText());
            }
        }
        int pools = json.nextIntValue(0);
        Instant cooldownUntil = instant(json);
        List<QuotaRow> quotas = new ArrayList<>();
        if (json.nextToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() == JsonToken.START_ARRAY) {
                quotas.add(quota(json));
            }
        }
        Instant lastUsedAt = instant(json);
        json.nextToken();
        return new UseRow(environments, pools, cooldownUntil, quotas, lastUsedAt);
    }

    private static QuotaRow quota(JsonParser json) throws IOException {
        QuotaRow quota = new QuotaRow(
                json.nextTextValue(),
                number(json),
                number(json),
                json.nextLongValue(0),
                json.nextLongValue(0),
                CredentialRowMapper.instant(json.nextLongValue(0)));
        json.nextToken();
        return quota;
    }

    private static @Nullable Instant instant(JsonParser json) throws IOException {
        Long microseconds = number(json);
        return microseconds == null ? null : CredentialRowMapper.instant(microseconds);
    }

    private static @Nullable Long number(JsonParser json) throws IOException {
        return json.nextToken() == JsonToken.VALUE_NULL ? null : Long.valueOf(json.getLongValue());
    }

    private static String part(FetchPlan plan, Part part, String expression) {
        return plan.has(part) ? expression : "null";
    }

    private static String select(String expression, String table, String alias, String rest) {
        return "(select " + expression + " from " + table + " " + alias + " where " + alias
                + OF_CREDENTIAL.formatted(alias) + rest + ")";
    }

    private static String microseconds(String column) {
        return CredentialRowMapper.microseconds(column);
    }
}
