package dev.modelkeys.query;

import dev.modelkeys.access.Caller;
import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.query.KeyringReads.Summary;
import dev.modelkeys.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The read side: finished records, never a secret, and a number of statements that no amount of rows changes. */
@ApplicationScoped
public class KeyringReader {

    private static final KeyringReads EMPTY =
            new KeyringReads(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    private final Sql sql;
    private final Caller caller;
    private final Vault vault;

    KeyringReader(Sql sql, Caller caller, Vault vault) {
        this.sql = sql;
        this.caller = caller;
        this.vault = vault;
    }

    /** What is wanted of these providers' keyrings. */
    public KeyringReads ofProviders(Collection<String> providerIds, FetchPlan wants) {
        KeyringReads shelf = wants.anyRings() && !providerIds.isEmpty()
                ? read(KeyringQuery.ofProviders(caller.workspace(), providerIds, wants))
                : EMPTY;
        return summarised(shelf, providerIds, wants);
    }

    /** The keyring of this id and what is wanted around it; empty where there is none. */
    public KeyringReads ofKeyring(String id, FetchPlan wants) {
        return Ids.parse(id).map(ring -> ofKeyrings(List.of(ring), wants)).orElse(EMPTY);
    }

    public KeyringReads ofKeyrings(Collection<UUID> ids, FetchPlan wants) {
        return ids.isEmpty() ? EMPTY : around(KeyringQuery.ofKeyrings(caller.workspace(), ids, wants), wants);
    }

    /** The credential of this id, its keyring and what is wanted around it; empty where there is none. */
    public KeyringReads ofCredential(String id, FetchPlan wants) {
        return Ids.parse(id)
                .map(credential -> around(KeyringQuery.ofCredential(caller.workspace(), credential, wants), wants))
                .orElse(EMPTY);
    }

    /** The providers that are installed, each with whether it has any keyring. */
    public Map<String, Boolean> installed() {
        return sql.query(
                caller.workspace(),
                """
                select i.provider_id,
                       exists (select from keyring k
                               where k.workspace_id = i.workspace_id and k.provider_id = i.provider_id)
                from installation i where i.workspace_id = ?
                """,
                List.of(caller.workspace()),
                rows -> {
                    Map<String, Boolean> installed = new HashMap<>();
                    while (rows.next()) {
                        installed.put(rows.getString(1), rows.getBoolean(2));
                    }
                    return installed;
                });
    }

    private KeyringReads around(KeyringQuery query, FetchPlan wants) {
        KeyringReads shelf = read(query);
        return summarised(shelf, shelf.providerIds(), wants);
    }

    private KeyringReads read(KeyringQuery query) {
        CredentialRowMapper reader = new CredentialRowMapper(caller.workspace(), vault);
        return sql.query(
                caller.workspace(), query.sql(), query.arguments(), rows -> new KeyringRowMapper(reader).read(rows));
    }

    private KeyringReads summarised(KeyringReads shelf, Collection<String> providerIds, FetchPlan wants) {
        return wants.summaries() && !providerIds.isEmpty() ? shelf.with(summaries(providerIds)) : shelf;
    }

    private Map<String, Summary> summaries(Collection<String> providerIds) {
        return sql.query(
                caller.workspace(),
                """
                select p.id, i.provider_id is not null, coalesce(k.listed, 0), coalesce(k.removed, 0)
                from unnest(?) p (id)
                    left join installation i on i.workspace_id = ? and i.provider_id = p.id
                    left join (
                        select provider_id, count(*) filter (where not removed) as listed,
                               count(*) filter (where removed) as removed
                        from keyring
                        where workspace_id = ? and provider_id = any (?) and model_name is not null
                        group by provider_id) k on k.provider_id = p.id
                """,
                List.of(names(providerIds), caller.workspace(), caller.workspace(), names(providerIds)),
                rows -> {
                    Map<String, Summary> summaries = new HashMap<>();
                    while (rows.next()) {
                        summaries.put(
                                rows.getString(1), new Summary(rows.getBoolean(2), rows.getInt(3), rows.getInt(4)));
                    }
                    return summaries;
                });
    }

    private static String[] names(Collection<String> providerIds) {
        return providerIds.toArray(String[]::new);
    }
}
