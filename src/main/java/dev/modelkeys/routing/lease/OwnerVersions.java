package dev.modelkeys.routing.lease;

import dev.modelkeys.credential.Scope;
import dev.modelkeys.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The statement that reads versions of owners, those of owners without credentials too. */
final class OwnerVersions {

    /** Two branches, because an index serves either, and no comparison that takes two nulls for equal. */
    private static final String FIND =
            """
            select o.place, i.provider_id is not null, k.id, k.routing_version, p.version, h.version
            from unnest(?::text[], ?::text[], ?::text[]) with ordinality
                    as o (provider_id, model_name, model_type, place)
                left join installation i on i.workspace_id = ? and i.provider_id = o.provider_id
                left join lateral (
                    select id, routing_version from keyring
                    where workspace_id = ? and provider_id = o.provider_id and o.model_name <> ''
                        and model_name = o.model_name and model_type = o.model_type
                    union all
                    select id, routing_version from keyring
                    where workspace_id = ? and provider_id = o.provider_id and o.model_name = ''
                        and model_name is null) k on true
                left join policy_version p on p.workspace_id = ? and p.provider_id = o.provider_id
                    and p.model_name = o.model_name and p.model_type = o.model_type
                left join health_version h on h.workspace_id = ? and h.provider_id = o.provider_id
                    and h.model_name = o.model_name and h.model_type = o.model_type
            """;

    /** A row for each owner of another version than is expected; what has no row counts as version 0. */
    static final String DIFFERENT =
            """
            select from (%s) found (place, installed, keyring, changes, policy, health)
                join unnest(?::boolean[], ?::uuid[], ?::int[], ?::bigint[], ?::bigint[]) with ordinality
                    as expected (installed, keyring, changes, policy, health, place) using (place)
            where (found.installed, found.keyring, coalesce(found.changes, 0), coalesce(found.policy, 0),
                    coalesce(found.health, 0))
                is distinct from
                    (expected.installed, expected.keyring, expected.changes, expected.policy, expected.health)"""
                    .formatted(FIND);

    private OwnerVersions() {}

    static Sql.Query<Map<Scope, OwnerVersion>> of(UUID workspace, List<Scope> owners) {
        return new Sql.Query<>(FIND, arguments(workspace, owners), rows -> {
            Map<Scope, OwnerVersion> versions = new HashMap<>();
            while (rows.next()) {
                versions.put(owners.get(rows.getInt(1) - 1), version(rows));
            }
            return versions;
        });
    }

    /** The arguments of {@link #DIFFERENT}. */
    static List<Object> differentArguments(UUID workspace, Map<Scope, RoutedOwner> expected) {
        List<Scope> owners = List.copyOf(expected.keySet());
        List<OwnerVersion> versions =
                owners.stream().map(expected::get).map(RoutedOwner::version).toList();
        List<Object> arguments = new ArrayList<>(arguments(workspace, owners));
        arguments.add(Sql.column(versions, OwnerVersion::installed, Boolean[]::new));
        arguments.add(Sql.column(versions, OwnerVersion::keyring, UUID[]::new));
        arguments.add(Sql.column(versions, OwnerVersion::changes, Integer[]::new));
        arguments.add(Sql.column(versions, OwnerVersion::policy, Long[]::new));
        arguments.add(Sql.column(versions, OwnerVersion::health, Long[]::new));
        return arguments;
    }

    private static List<Object> arguments(UUID workspace, List<Scope> owners) {
        return List.of(
                Sql.column(owners, Scope::providerId, String[]::new),
                Sql.column(owners, Scope::modelName, String[]::new),
                Sql.column(owners, Scope::typeName, String[]::new),
                workspace,
                workspace,
                workspace,
                workspace,
                workspace);
    }

    private static OwnerVersion version(ResultSet row) throws SQLException {
        return new OwnerVersion(
                row.getBoolean(2), row.getObject(3, UUID.class), row.getInt(4), row.getLong(5), row.getLong(6));
    }
}
