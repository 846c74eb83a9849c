package dev.modelkeys.graphql;

import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What the root fields of one document select, each looked through once. */
public final class Selections {

    private final ConcurrentMap<List<Field>, SelectedFields> byRoot = new ConcurrentHashMap<>();

    SelectedFields of(DataFetchingEnvironment root) {
        return byRoot.computeIfAbsent(root.getMergedField().getFields(), fields -> SelectedFields.of(root));
    }
}
