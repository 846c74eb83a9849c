package dev.modelkeys.query;

import dev.modelkeys.database.Sql.Query;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Reads one fact about providers in one statement. Other rooms implement it for tables of their own. */
public interface ProviderLoader<T> {

    /** @param providerIds catalogue keys; those without a row stay out of the map */
    Query<Map<String, T>> query(UUID workspace, Collection<String> providerIds);
}
