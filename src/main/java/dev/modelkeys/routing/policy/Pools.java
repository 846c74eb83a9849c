package dev.modelkeys.routing.policy;

import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.routing.resolution.BalancingStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the tables {@code pool} and {@code pool_member}. */
@ApplicationScoped
class Pools {

    private static final String OF_PLACE =
            """
            p.workspace_id = ? and p.provider_id = ? and p.model_name = ? and p.model_type = ? and p.custom = ?
                and p.environment is not distinct from ?::text
            """;
    private static final String FIND =
            """
            select p.enabled, p.strategy, m.credential_id, m.enabled, m.weight, m.priority
            from pool p left join pool_member m on m.workspace_id = p.workspace_id and m.pool_id = p.id
            where
            """
                    + OF_PLACE + " order by m.slot";
    private static final String DELETE = "delete from pool p where " + OF_PLACE;
    private static final String INSERT =
            """
            insert into pool
                (workspace_id, provider_id, model_name, model_type, custom, environment, id, enabled, strategy)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** Arrays, so that the statement is the same for any number of members. */
    private static final String INSERT_MEMBERS =
            """
            insert into pool_member (workspace_id, pool_id, slot, credential_id, enabled, weight, priority)
            select ?, ?, m.number - 1, m.credential_id, m.enabled, m.weight, m.priority
            from unnest(?::uuid[], ?::boolean[], ?::int[], ?::int[])
                with ordinality as m (credential_id, enabled, weight, priority, number)
            """;

    private final Sql sql;

    Pools(Sql sql) {
        this.sql = sql;
    }

    Optional<StoredPool> find(HeldModel model, @Nullable String environment) {
        return sql.query(workspace(model), FIND, place(model, environment), Pools::pool);
    }

    /** Statements that put the pool, with an id of its own, in the place of the present one. */
    static List<Sql.Update> replaced(HeldModel model, @Nullable String environment, StoredPool pool) {
        UUID id = Ids.next();
        List<Object> inserted = new ArrayList<>(place(model, environment));
        inserted.addAll(List.of(id, pool.enabled(), pool.strategy().name()));
        return List.of(
                new Sql.Update(DELETE, place(model, environment)),
                new Sql.Update(INSERT, inserted),
                new Sql.Update(
                        INSERT_MEMBERS,
                        List.of(
                                workspace(model),
                                id,
                                Sql.column(pool.members(), StoredPool.Member::credential, UUID[]::new),
                                Sql.column(pool.members(), StoredPool.Member::enabled, Boolean[]::new),
                                Sql.column(pool.members(), StoredPool.Member::weight, Integer[]::new),
                                Sql.column(pool.members(), StoredPool.Member::priority, Integer[]::new))));
    }

    private static UUID workspace(HeldModel model) {
        return model.owner().scope().workspace();
    }

    private static List<Object> place(HeldModel model, @Nullable String environment) {
        return Arrays.asList(
                workspace(model),
                model.owner().scope().providerId(),
                model.model().name(),
                model.model().type().name(),
                model.isCustom(),
                environment);
    }

    private static Optional<StoredPool> pool(ResultSet rows) throws SQLException {
        List<StoredPool.Member> members = new ArrayList<>();
        if (!rows.next()) {
            return Optional.empty();
        }
        boolean enabled = rows.getBoolean(1);
        BalancingStrategy strategy = BalancingStrategy.valueOf(rows.getString(2));
        do {
            if (rows.getObject(5) != null) {
                members.add(new StoredPool.Member(
                        rows.getObject(3, UUID.class), rows.getBoolean(4), rows.getInt(5), rows.getInt(6)));
            }
        } while (rows.next());
        return Optional.of(new StoredPool(enabled, strategy, members));
    }
}
