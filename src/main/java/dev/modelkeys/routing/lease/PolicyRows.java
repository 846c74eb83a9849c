package dev.modelkeys.routing.lease;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.credential.Scope;
import dev.modelkeys.database.Sql;
import dev.modelkeys.routing.resolution.BalancingStrategy;
import dev.modelkeys.routing.resolution.Environment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Statements that read what people have set for an owner: its default, bindings, pools and switches. */
final class PolicyRows {

    private static final String KEYRING =
            """
            select k.default_credential_id, k.removed, b.environment, b.credential_id
            from keyring k left join environment_binding b on b.workspace_id = k.workspace_id and b.keyring_id = k.id
            where k.workspace_id = ? and k.id = ?
            """;

    private static final String OF_OWNER =
            " workspace_id = ? and provider_id = ? and custom = ? and (not ? or (model_name = ? and model_type = ?))";

    /** A pool that has lost its last member is there, with nothing to serve. */
    private static final String POOLS =
            """
            select p.id, p.model_name, p.model_type, p.environment, p.enabled, p.strategy,
                m.slot, m.credential_id, m.enabled, m.weight, m.priority
            from (select * from pool where
            """
                    + OF_OWNER
                    + """
                ) p left join pool_member m on m.workspace_id = p.workspace_id and m.pool_id = p.id
            order by p.id, m.slot
            """;

    private static final String SWITCHES = "select model_name, model_type from model_switch where" + OF_OWNER;

    private PolicyRows() {}

    /** What is set for a keyring. */
    record KeyringRow(@Nullable UUID defaultCredential, boolean removed, Map<Environment, UUID> bindings) {

        static final KeyringRow NONE = new KeyringRow(null, false, Map.of());
    }

    /** A pool with its members; a member's credential is null for the default's entry. */
    record PoolRow(
            UUID id,
            Scope.Model model,
            @Nullable Environment environment,
            boolean enabled,
            BalancingStrategy strategy,
            List<MemberRow> members) {}

    record MemberRow(int slot, @Nullable UUID credential, boolean enabled, int weight, int priority) {}

    static Sql.Query<KeyringRow> keyring(UUID workspace, @Nullable UUID keyring) {
        return new Sql.Query<>(
                KEYRING, List.of(workspace, keyring == null ? new UUID(0, 0) : keyring), PolicyRows::keyring);
    }

    private static KeyringRow keyring(ResultSet rows) throws SQLException {
        KeyringRow keyring = KeyringRow.NONE;
        Map<Environment, UUID> bindings = new HashMap<>();
        while (rows.next()) {
            String environment = rows.getString(3);
            if (environment != null) {
                bindings.put(new Environment(environment), rows.getObject(4, UUID.class));
            }
            keyring = new KeyringRow(rows.getObject(1, UUID.class), rows.getBoolean(2), bindings);
        }
        return keyring;
    }

    static Sql.Query<List<PoolRow>> pools(Scope owner) {
        return new Sql.Query<>(POOLS, ofOwner(owner), PolicyRows::pools);
    }

    private static List<PoolRow> pools(ResultSet rows) throws SQLException {
        List<PoolRow> pools = new ArrayList<>();
        while (rows.next()) {
            UUID id = rows.getObject(1, UUID.class);
            if (pools.isEmpty() || !pools.get(pools.size() - 1).id().equals(id)) {
                pools.add(pool(rows));
            }
            int slot = rows.getInt(7);
            if (!rows.wasNull()) {
                pools.get(pools.size() - 1).members().add(member(slot, rows));
            }
        }
        return pools;
    }

    private static MemberRow member(int slot, ResultSet row) throws SQLException {
        return new MemberRow(slot, row.getObject(8, UUID.class), row.getBoolean(9), row.getInt(10), row.getInt(11));
    }

    private static PoolRow pool(ResultSet row) throws SQLException {
        String environment = row.getString(4);
        return new PoolRow(
                row.getObject(1, UUID.class),
                model(row, 2),
                environment == null ? null : new Environment(environment),
                row.getBoolean(5),
                BalancingStrategy.valueOf(row.getString(6)),
                new ArrayList<>());
    }

    /** Models that are switched off. */
    static Sql.Query<List<Scope.Model>> switchedOff(Scope owner) {
        return new Sql.Query<>(SWITCHES, ofOwner(owner), rows -> {
            List<Scope.Model> models = new ArrayList<>();
            while (rows.next()) {
                models.add(model(rows, 1));
            }
            return models;
        });
    }

    private static Scope.Model model(ResultSet row, int column) throws SQLException {
        return new Scope.Model(row.getString(column), ModelType.valueOf(row.getString(column + 1)));
    }

    private static List<?> ofOwner(Scope owner) {
        boolean custom = owner.model() != null;
        return List.of(owner.workspace(), owner.providerId(), custom, custom, owner.modelName(), owner.typeName());
    }
}
