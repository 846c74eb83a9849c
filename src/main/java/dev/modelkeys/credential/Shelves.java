package dev.modelkeys.credential;

import dev.modelkeys.access.Caller;
import dev.modelkeys.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The read side: finished records, never a secret, and a number of statements that no amount of rows changes. */
@ApplicationScoped
public class Shelves {

    private static final Shelf EMPTY = new Shelf(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    private final Sql sql;
    private final Caller caller;
    private final Vault vault;

    Shelves(Sql sql, Caller caller, Vault vault) {
        this.sql = sql;
        this.caller = caller;
        this.vault = vault;
    }

    /** What is wanted of these providers' keyrings. */
    public Shelf ofProviders(Collection<String> providerIds, Wants wants) {
        boolean asksNothing = !wants.providerRings() && !wants.anyCustomModels();
        return asksNothing || providerIds.isEmpty()
                ? EMPTY
                : read(ShelfQuery.ofProviders(caller.workspace(), providerIds, wants));
    }

    /** The keyring of this id and what is wanted around it; empty where there is none. */
    public Shelf ofKeyring(String id, Wants wants) {
        return Ids.parse(id).map(ring -> ofKeyrings(List.of(ring), wants)).orElse(EMPTY);
    }

    public Shelf ofKeyrings(Collection<UUID> ids, Wants wants) {
        return ids.isEmpty() ? EMPTY : read(ShelfQuery.ofKeyrings(caller.workspace(), ids, wants));
    }

    /** The credential of this id, its keyring and what is wanted around it; empty where there is none. */
    public Shelf ofCredential(String id, Wants wants) {
        return Ids.parse(id)
                .map(credential -> read(ShelfQuery.ofCredential(caller.workspace(), credential, wants)))
                .orElse(EMPTY);
    }

    /** The providers that are installed, each with whether it has any keyring. */
    public Map<String, Boolean> installed() {
        return sql.query(
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

    private Shelf read(ShelfQuery query) {
        StoredCredentials reader = new StoredCredentials(caller.workspace(), vault);
        return sql.query(query.sql(), query.arguments(), rows -> new ShelfRows(reader).read(rows));
    }
}
