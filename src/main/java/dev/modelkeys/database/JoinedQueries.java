package dev.modelkeys.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Queries that are sent in one trip to the database.
 *
 * @param byKey in their order
 */
record JoinedQueries<K>(Map<K, Sql.Query<?>> byKey) {

    String sql() {
        return byKey.values().stream().map(Sql.Query::sql).collect(Collectors.joining(";"));
    }

    List<?> arguments() {
        return byKey.values().stream()
                .flatMap(query -> query.arguments().stream())
                .toList();
    }

    /** The results by key, of which the first is the statement's current one. */
    Map<K, Object> results(PreparedStatement statement) throws SQLException {
        Map<K, Object> results = new HashMap<>();
        for (Map.Entry<K, Sql.Query<?>> query : byKey.entrySet()) {
            results.put(query.getKey(), Sql.rows(query.getValue().reading()).of(statement));
            statement.getMoreResults();
        }
        return results;
    }
}
