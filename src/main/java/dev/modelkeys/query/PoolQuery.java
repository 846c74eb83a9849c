package dev.modelkeys.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.modelkeys.catalog.ModelType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statement that reads pools {@code p}, each a row with its members as a JSON array. */
final class PoolQuery {

    private static final JsonFactory JSON = new JsonFactory();

    /** By the look-up of an index for each pool, whose owner's keyring may be missing. */
    private static final String SELECT =
            """
            select p.id, p.provider_id, p.model_name, p.model_type, p.custom, p.environment, p.enabled, p.strategy,
                k.id as keyring_id,
                case when p.environment is null then k.default_credential_id else
                    (select e.credential_id from environment_binding e
                    where e.workspace_id = ? and e.keyring_id = k.id and e.environment = p.environment) end as assigned,
                (select json_agg(json_build_array(m.slot, m.credential_id, m.enabled, m.weight, m.priority) order by m.slot)
                    from pool_member m where m.workspace_id = ? and m.pool_id = p.id) as members
            from pool p left join lateral (
                select id, default_credential_id from keyring
                where workspace_id = ? and provider_id = p.provider_id and not p.custom and model_name is null
                union all select id, default_credential_id from keyring
                where workspace_id = ? and provider_id = p.provider_id and p.custom and model_name = p.model_name
                    and model_type = p.model_type) k on true
            where p.workspace_id = ?
            """;

    private PoolQuery() {}

    static QueryBuilder of(UUID workspace) {
        return new QueryBuilder().add(SELECT, workspace, workspace, workspace, workspace, workspace);
    }

    static PoolRow pool(ResultSet row) throws SQLException {
        return new PoolRow(
                row.getObject("id", UUID.class),
                row.getString("provider_id"),
                model(row),
                row.getBoolean("custom"),
                row.getString("environment"),
                row.getBoolean("enabled"),
                row.getString("strategy"),
                row.getObject("keyring_id", UUID.class),
                row.getObject("assigned", UUID.class),
                members(row.getString("members")));
    }

    static ModelKey model(ResultSet row) throws SQLException {
        return new ModelKey(row.getString("model_name"), ModelType.valueOf(row.getString("model_type")));
    }

    private static List<PoolMemberRow> members(@Nullable String array) {
        List<PoolMemberRow> members = new ArrayList<>();
        if (array == null) {
            return members;
        }
        try (JsonParser json = JSON.createParser(array)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_ARRAY) {
                int slot = json.nextIntValue(0);
                String credential = json.nextTextValue();
                members.add(new PoolMemberRow(
                        slot,
                        credential == null ? null : UUID.fromString(credential),
                        Boolean.TRUE.equals(json.nextBooleanValue()),
                        json.nextIntValue(0),
                        json.nextIntValue(0)));
                json.nextToken();
            }
            return members;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
