package dev.modelkeys.query;

import dev.modelkeys.database.Sql.Query;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Reads one fact about keyrings in one statement. Other rooms implement it for tables of their own. */
public interface KeyringLoader<T> {

    /** @param keyringIds those without a row stay out of the map */
    Query<Map<UUID, T>> query(UUID workspace, Collection<UUID> keyringIds);
}
