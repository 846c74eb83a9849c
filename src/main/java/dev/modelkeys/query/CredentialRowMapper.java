package dev.modelkeys.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.modelkeys.database.JsonMap;
import dev.modelkeys.probe.HealthVerdict;
import dev.modelkeys.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Maps credentials, as much of them as a plan asks for. PostgreSQL answers each as a JSON array: the conversion of single
 * columns costs more than everything else in a large response.
 */
final class CredentialRowMapper {

    private static final JsonFactory JSON = new JsonFactory();
    private static final long MICROSECONDS = 1_000_000;

    /** One look-up by the primary key for each credential. */
    private static final String HEALTH = "(select json_build_array(h.verdict, h.finding, h.check_place, "
            + microseconds("h.checked_at") + ", h.revision, " + microseconds("h.retry_at")
            + ") from credential_health h where h.workspace_id = c.workspace_id and h.credential_id = c.id"
            + " and h.verdict is not null)";

    private final UUID workspace;
    private final Vault vault;
    private final FetchPlan plan;
    private final boolean hasUse;
    private final Answer answer;

    CredentialRowMapper(UUID workspace, Vault vault, FetchPlan plan, Answer answer) {
        this.workspace = workspace;
        this.vault = vault;
        this.plan = plan;
        this.hasUse = plan.hasUse();
        this.answer = answer;
    }

    /** The expression of a credential {@code c} that {@link #credential} reads, without what the plan leaves out. */
    static String expression(FetchPlan plan) {
        return "json_build_array(c.id, c.name, c.revision"
                + element(plan, Part.CREATED_AT, microseconds("c.created_at"))
                + element(plan, Part.UPDATED_AT, microseconds("c.updated_at"))
                + element(plan, Part.CREDENTIAL_VALUES, "c.plain, c.hints")
                + element(plan, Part.CREDENTIAL_READABLE, "c.data_keys")
                + element(plan, Part.CREDENTIAL_HEALTH, HEALTH)
                + UseRowMapper.element(plan) + ")";
    }

    private static String element(FetchPlan plan, Part part, String expression) {
        return plan.has(part) ? ", " + expression : "";
    }

    /** These credentials, each a row of its keyring and of what {@link #credential(String, UUID)} reads. */
    static QueryBuilder query(UUID workspace, Collection<UUID> ids, FetchPlan plan, Answer answer) {
        return new QueryBuilder()
                .add("select p.keyring_id, " + bounded("p.credential"), answer.readable())
                .add("from (select c.keyring_id, " + expression(plan) + " as credential from credential c")
                .add("where c.workspace_id = ? and c.id = any (?)) p", workspace, ids.toArray(UUID[]::new));
    }

    /** The expression of a time that {@link #instant} reads; 0 where the plan leaves it out. */
    static String microseconds(String column, FetchPlan plan, Part part) {
        return plan.has(part) ? microseconds(column) : "0::bigint";
    }

    /** In floating point, where microseconds are exact until the year 2100: {@code extract} counts in decimal digits, slowly. */
    static String microseconds(String column) {
        return "(date_part('epoch', " + column + ") * " + MICROSECONDS + ")::bigint";
    }

    static Instant instant(long microseconds) {
        return Instant.ofEpochSecond(
                Math.floorDiv(microseconds, MICROSECONDS), Math.floorMod(microseconds, MICROSECONDS) * 1_000);
    }

    /**
     * The column if all before it, and it, have no more bytes than the placeholder says; else null. The driver holds all rows
     * of a statement before the first of them can be counted.
     */
    static String bounded(String column) {
        return "case when sum(octet_length(" + column + "::text)) over (rows unbounded preceding) <= ? then " + column
                + " end";
    }

    /** @param json null for one that would be too much for the answer */
    CredentialRow credential(@Nullable String json, UUID keyring) {
        if (json == null) {
            throw answer.tooLarge();
        }
        answer.addRead(json.length());
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            return credential(parser, keyring);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The credentials of an array and one that may follow it, each once.
     *
     * @param hasAny false where there are none; with true, null is too much for the answer
     * @param all those of other keyrings, to which these are added
     */
    List<CredentialRow> credentials(boolean hasAny, @Nullable String json, UUID keyring, Map<UUID, CredentialRow> all) {
        if (!hasAny) {
            return List.of();
        }
        if (json == null) {
            throw answer.tooLarge();
        }
        answer.addRead(json.length());
        List<CredentialRow> credentials = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                addOnce(credential(parser, keyring), credentials, all);
            }
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                addOnce(credential(parser, keyring), credentials, all);
            }
            return credentials;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addOnce(CredentialRow row, List<CredentialRow> credentials, Map<UUID, CredentialRow> all) {
        if (all.putIfAbsent(row.id(), row) == null) {
            credentials.add(row);
        }
    }

    private CredentialRow credential(JsonParser json, UUID keyring) throws IOException {
        UUID id = UUID.fromString(json.nextTextValue());
        String name = json.nextTextValue();
        int revision = json.nextIntValue(0);
        Instant createdAt = plan.has(Part.CREATED_AT) ? instant(json.nextLongValue(0)) : Instant.EPOCH;
        Instant updatedAt = plan.has(Part.UPDATED_AT) ? instant(json.nextLongValue(0)) : Instant.EPOCH;
        boolean hasValues = plan.has(Part.CREDENTIAL_VALUES);
        Map<String, String> plain = hasValues ? map(json) : Map.of();
        Map<String, String> hints = hasValues ? map(json) : Map.of();
        boolean readable = !plan.has(Part.CREDENTIAL_READABLE) || holdsAll(json);
        HealthRow health = plan.has(Part.CREDENTIAL_HEALTH) ? health(json) : null;
        UseRow use = hasUse ? UseRowMapper.use(json) : UseRow.NONE;
        json.nextToken();
        return new CredentialRow(
                id, keyring, name, plain, hints, readable, revision, createdAt, updatedAt, health, use);
    }

    private static Map<String, String> map(JsonParser json) throws IOException {
        json.nextToken();
        return JsonMap.read(json);
    }

    private static @Nullable HealthRow health(JsonParser json) throws IOException {
        if (json.nextToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        HealthVerdict verdict = HealthVerdict.valueOf(json.nextTextValue());
        String finding = json.nextTextValue();
        boolean checkPlace = json.nextBooleanValue();
        Instant checkedAt = instant(json.nextLongValue(0));
        int revision = json.nextIntValue(0);
        Instant retryAt = json.nextToken() == JsonToken.VALUE_NULL ? null : instant(json.getLongValue());
        json.nextToken();
        return new HealthRow(verdict, finding, checkPlace, checkedAt, revision, retryAt);
    }

    private boolean holdsAll(JsonParser dataKeys) throws IOException {
        boolean all = true;
        if (dataKeys.nextToken() == JsonToken.START_ARRAY) {
            while (dataKeys.nextToken() == JsonToken.VALUE_NUMBER_INT) {
                all &= vault.holds(workspace, dataKeys.getIntValue());
            }
        }
        return all;
    }
}
