package dev.modelkeys.query;

import dev.modelkeys.database.Sql.Query;
import dev.modelkeys.database.Sql.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The facts about providers that this room's tables hold. */
public final class ProviderFacts {

    /** PostgreSQL hashes a subquery, but compares every row with every element of an array parameter. */
    private static final String THESE = "workspace_id = ? and provider_id in (select unnest(?))";

    /** Present for installed providers only. */
    public static final ProviderLoader<Boolean> INSTALLED = (workspace, providerIds) ->
            query("select provider_id from installation where " + THESE, workspace, providerIds, row -> true);

    /** Present for providers with custom models only. */
    public static final ProviderLoader<ModelCounts> MODEL_COUNTS = (workspace, providerIds) -> query(
            "select provider_id, count(*) filter (where not removed) as listed,"
                    + " count(*) filter (where removed) as removed from keyring where model_name is not null and "
                    + THESE
                    + " group by provider_id",
            workspace,
            providerIds,
            row -> new ModelCounts(row.getInt("listed"), row.getInt("removed")));

    private ProviderFacts() {}

    /** The number of custom models of a provider, by state. */
    public record ModelCounts(int listed, int removed) {

        public static final ModelCounts NONE = new ModelCounts(0, 0);
    }

    private static <T> Query<Map<String, T>> query(
            String sql, UUID workspace, Collection<String> providerIds, Reading<T> reading) {
        return new Query<>(
                sql, List.of(workspace, providerIds.toArray(String[]::new)), rows -> byProvider(rows, reading));
    }

    private static <T> Map<String, T> byProvider(ResultSet rows, Reading<T> reading) throws SQLException {
        Map<String, T> facts = new HashMap<>();
        while (rows.next()) {
            facts.put(rows.getString("provider_id"), reading.read(rows));
        }
        return facts;
    }
}
