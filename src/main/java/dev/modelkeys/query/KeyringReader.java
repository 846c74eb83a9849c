package dev.modelkeys.query;

import dev.modelkeys.access.Caller;
import dev.modelkeys.database.Sql;
import dev.modelkeys.database.Sql.Query;
import dev.modelkeys.database.Sql.Reading;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads keyrings, never a secret, with a number of statements that does not depend on the number of rows. */
@ApplicationScoped
public class KeyringReader {

    private final Sql sql;
    private final Caller caller;
    private final Vault vault;
    private final AnswerBudget answers;

    KeyringReader(Sql sql, Caller caller, Vault vault, AnswerBudget answers) {
        this.sql = sql;
        this.caller = caller;
        this.vault = vault;
        this.answers = answers;
    }

    /** The parts of these providers that the plan asks for. */
    public KeyringReads ofProviders(Collection<String> ids, FetchPlan plan) {
        if (ids.isEmpty()) {
            return KeyringReads.EMPTY;
        }
        Map<Object, Query<?>> queries = providerFacts(ids, plan);
        if (plan.hasKeyringsOfProviders()) {
            queries.put(KeyringReads.class, query(plan, List.of()).ofProviders(ids, mapper(plan)));
        }
        Map<Object, Object> results = sql.queryAll(caller.workspace(), queries);
        KeyringReads keyrings = (KeyringReads) results.getOrDefault(KeyringReads.class, KeyringReads.EMPTY);
        return withFacts(keyrings.with(results), keyringFacts(keyrings, plan), plan);
    }

    /** The keyring with this id and the parts around it that the plan asks for; empty where there is none. */
    public KeyringReads ofKeyring(String id, FetchPlan plan) {
        return Ids.parse(id).map(keyring -> ofKeyrings(List.of(keyring), plan)).orElse(KeyringReads.EMPTY);
    }

    public KeyringReads ofKeyrings(Collection<UUID> ids, FetchPlan plan) {
        return ofKeyrings(ids, List.of(), plan);
    }

    /** The keyring with this id, these credentials of it, and the parts around them that the plan asks for. */
    public KeyringReads ofKeyring(UUID id, Collection<UUID> credentials, FetchPlan plan) {
        return ofKeyrings(List.of(id), credentials, plan);
    }

    /** The credentials of these pools and their keyrings, with the parts around them that the plan asks for. */
    public KeyringReads ofPools(Collection<PoolRow> pools, FetchPlan plan) {
        if (!plan.has(Part.POOL_CREDENTIALS)) {
            return KeyringReads.EMPTY;
        }
        Set<UUID> keyrings =
                pools.stream().map(PoolRow::keyring).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<UUID> credentials = pools.stream().flatMap(PoolRow::credentials).collect(Collectors.toSet());
        return ofKeyrings(keyrings, credentials, plan);
    }

    /** The credential with this id, its keyring and the parts around it that the plan asks for; empty where there is none. */
    public KeyringReads ofCredential(String id, FetchPlan plan) {
        return Ids.parse(id)
                .map(credential -> read(query(plan, List.of(credential)).ofCredential(credential, mapper(plan)), plan))
                .orElse(KeyringReads.EMPTY);
    }

    /** The installed providers, each with whether it has any keyring. */
    public Map<String, Boolean> installed() {
        return sql.query(
                caller.workspace(),
                """
                select i.provider_id,
                       exists (select from keyring k
                               where k.workspace_id = i.workspace_id and k.provider_id = i.provider_id) as configured
                from installation i where i.workspace_id = ?
                """,
                List.of(caller.workspace()),
                rows -> {
                    Map<String, Boolean> installed = new HashMap<>();
                    while (rows.next()) {
                        installed.put(rows.getString("provider_id"), rows.getBoolean("configured"));
                    }
                    return installed;
                });
    }

    private KeyringReads ofKeyrings(Collection<UUID> ids, Collection<UUID> credentials, FetchPlan plan) {
        return ids.isEmpty()
                ? KeyringReads.EMPTY
                : read(query(plan, credentials).ofKeyrings(ids, mapper(plan)), plan);
    }

    private KeyringReads read(Query<KeyringReads> query, FetchPlan plan) {
        KeyringReads keyrings = sql.query(caller.workspace(), query);
        Map<Object, Query<?>> facts = providerFacts(keyrings.providerIds(), plan);
        facts.putAll(keyringFacts(keyrings, plan));
        return withFacts(keyrings, facts, plan);
    }

    private Reading<KeyringReads> mapper(FetchPlan plan) {
        return rows -> new KeyringRowMapper(new CredentialRowMapper(caller.workspace(), vault, plan, answer()), plan)
                .map(rows);
    }

    private KeyringQuery query(FetchPlan plan, Collection<UUID> credentials) {
        return new KeyringQuery(caller.workspace(), plan, credentials, answer());
    }

    private Answer answer() {
        return answers.current(caller.workspace());
    }

    private KeyringReads withFacts(KeyringReads keyrings, Map<Object, Query<?>> facts, FetchPlan plan) {
        KeyringReads all = facts.isEmpty() ? keyrings : keyrings.with(sql.queryAll(caller.workspace(), facts));
        Set<UUID> missing = plan.has(Part.POOL_CREDENTIALS) ? all.missingCredentials() : Set.of();
        return missing.isEmpty() ? all : all.with(credentials(missing, plan));
    }

    private List<CredentialRow> credentials(Collection<UUID> ids, FetchPlan plan) {
        UUID workspace = caller.workspace();
        CredentialRowMapper mapper = new CredentialRowMapper(workspace, vault, plan, answer());
        return sql.list(
                workspace,
                CredentialRowMapper.query(workspace, ids, plan, answer())
                        .reading(row -> mapper.credential(row.getString(2), row.getObject(1, UUID.class))));
    }

    private Map<Object, Query<?>> providerFacts(Collection<String> ids, FetchPlan plan) {
        Map<Object, Query<?>> queries = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            plan.providerLoaders().forEach(loader -> queries.put(loader, loader.query(caller.workspace(), ids)));
        }
        return queries;
    }

    private Map<Object, Query<?>> keyringFacts(KeyringReads keyrings, FetchPlan plan) {
        Map<Object, Query<?>> queries = new LinkedHashMap<>();
        if (!keyrings.keyringIds().isEmpty()) {
            plan.keyringLoaders()
                    .forEach(loader -> queries.put(loader, loader.query(caller.workspace(), keyrings.keyringIds())));
        }
        return queries;
    }
}
