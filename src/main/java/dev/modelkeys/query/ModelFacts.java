package dev.modelkeys.query;

import dev.modelkeys.database.Sql.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What was decided about models: which are switched off, and their pools for calls that name no environment. */
public final class ModelFacts {

    /** Predefined models that are switched off, by provider. */
    public static final ProviderLoader<Set<ModelKey>> SWITCHED_OFF = ModelFacts::switchedOff;

    /** Pools of predefined models, by provider. */
    public static final ProviderLoader<Map<ModelKey, PoolRow>> POOLS = ModelFacts::pools;

    /** Present for custom models that are switched off. */
    public static final KeyringLoader<Boolean> CUSTOM_SWITCHED_OFF = ModelFacts::customSwitchedOff;

    public static final KeyringLoader<PoolRow> CUSTOM_POOLS = ModelFacts::customPools;

    private ModelFacts() {}

    private static Query<Map<String, Set<ModelKey>>> switchedOff(UUID workspace, Collection<String> providerIds) {
        return new QueryBuilder()
                .add("select provider_id, model_name, model_type from model_switch")
                .add("where workspace_id = ? and not custom", workspace)
                .add("and provider_id in (select unnest(?))", (Object) providerIds.toArray(String[]::new))
                .reading(rows -> {
                    Map<String, Set<ModelKey>> byProvider = new HashMap<>();
                    while (rows.next()) {
                        byProvider
                                .computeIfAbsent(rows.getString("provider_id"), id -> new HashSet<>())
                                .add(PoolQuery.model(rows));
                    }
                    return byProvider;
                });
    }

    private static Query<Map<String, Map<ModelKey, PoolRow>>> pools(UUID workspace, Collection<String> providerIds) {
        return PoolQuery.of(workspace)
                .add("and p.environment is null and not p.custom")
                .add("and p.provider_id in (select unnest(?))", (Object) providerIds.toArray(String[]::new))
                .reading(rows -> {
                    Map<String, Map<ModelKey, PoolRow>> byProvider = new HashMap<>();
                    while (rows.next()) {
                        PoolRow pool = PoolQuery.pool(rows);
                        byProvider
                                .computeIfAbsent(pool.providerId(), id -> new HashMap<>())
                                .put(pool.model(), pool);
                    }
                    return byProvider;
                });
    }

    private static Query<Map<UUID, Boolean>> customSwitchedOff(UUID workspace, Collection<UUID> keyringIds) {
        return new QueryBuilder()
                .add("select k.id from keyring k join model_switch s on s.workspace_id = ? and s.custom", workspace)
                .add(
                        "and s.provider_id = k.provider_id and s.model_name = k.model_name and s.model_type = k.model_type")
                .add("where k.workspace_id = ?", workspace)
                .add("and k.id in (select unnest(?))", (Object) keyringIds.toArray(UUID[]::new))
                .reading(rows -> {
                    Map<UUID, Boolean> off = new HashMap<>();
                    while (rows.next()) {
                        off.put(rows.getObject("id", UUID.class), true);
                    }
                    return off;
                });
    }

    private static Query<Map<UUID, PoolRow>> customPools(UUID workspace, Collection<UUID> keyringIds) {
        return PoolQuery.of(workspace)
                .add("and p.environment is null and p.custom and (p.provider_id, p.model_name, p.model_type) in")
                .add("(select provider_id, model_name, model_type from keyring where workspace_id = ?", workspace)
                .add("and model_name is not null and id in (select unnest(?)))", (Object)
                        keyringIds.toArray(UUID[]::new))
                .reading(rows -> {
                    Map<UUID, PoolRow> pools = new HashMap<>();
                    while (rows.next()) {
                        PoolRow pool = PoolQuery.pool(rows);
                        if (pool.keyring() != null) {
                            pools.put(pool.keyring(), pool);
                        }
                    }
                    return pools;
                });
    }
}
