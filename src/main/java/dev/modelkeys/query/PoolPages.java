package dev.modelkeys.query;

import dev.modelkeys.access.Caller;
import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pages of pools, switched off or on, by provider, model and environment. */
@ApplicationScoped
public class PoolPages {

    private final Sql sql;
    private final Caller caller;

    PoolPages(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /**
     * The place of a pool in the list.
     *
     * @param environment empty for the pool of calls that name none, which comes first
     */
    public record Position(String providerId, String model, String type, boolean custom, String environment) {

        public static Position of(PoolRow pool) {
            String environment = pool.environment();
            return new Position(
                    pool.providerId(),
                    pool.model().name(),
                    pool.model().type().name(),
                    pool.custom(),
                    environment == null ? "" : environment);
        }
    }

    /**
     * One page of the pools of these providers' models.
     *
     * @param after null for the first page
     */
    public Page<PoolRow> page(List<String> providerIds, int size, @Nullable Position after) {
        UUID workspace = caller.workspace();
        QueryBuilder query =
                PoolQuery.of(workspace).add("and p.provider_id = any (?)", (Object) providerIds.toArray(String[]::new));
        if (after != null) {
            query.add(
                    "and (p.provider_id, p.model_name, p.model_type, p.custom, coalesce(p.environment, '')) > (?, ?, ?, ?, ?)",
                    after.providerId(),
                    after.model(),
                    after.type(),
                    after.custom(),
                    after.environment());
        }
        query.add(
                "order by p.provider_id, p.model_name, p.model_type, p.custom, coalesce(p.environment, '') limit ?",
                size + 1);
        return Page.of(sql.list(workspace, query.reading(PoolQuery::pool)), size);
    }

    public int count(List<String> providerIds) {
        UUID workspace = caller.workspace();
        return sql.query(
                workspace,
                new QueryBuilder()
                        .add("select count(*) from pool where workspace_id = ?", workspace)
                        .add("and provider_id = any (?)", (Object) providerIds.toArray(String[]::new))
                        .counting());
    }

    public Optional<PoolRow> find(Position place) {
        UUID workspace = caller.workspace();
        QueryBuilder query = PoolQuery.of(workspace)
                .add(
                        "and p.provider_id = ? and p.model_name = ? and p.model_type = ? and p.custom = ?",
                        place.providerId(),
                        place.model(),
                        place.type(),
                        place.custom())
                .add("and coalesce(p.environment, '') = ?", place.environment());
        return sql.list(workspace, query.reading(PoolQuery::pool)).stream().findFirst();
    }
}
