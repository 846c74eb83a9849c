package dev.modelkeys.graphql;

import dev.modelkeys.kernel.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Builds connections as defined by Relay Cursor Connections. */
public final class Connections {

    private Connections() {}

    /** Constructor of a connection type. */
    public interface Constructor<V, E, C> {
        C of(List<V> nodes, List<E> edges, PageInfo pageInfo, int totalCount);
    }

    public static <T, V, E, C> C of(
            Page<T> page,
            Paging paging,
            Function<T, String> cursor,
            Function<T, V> view,
            BiFunction<String, V, E> edge,
            Constructor<V, E, C> connection,
            int totalCount) {
        List<String> cursors = page.items().stream().map(cursor).toList();
        List<V> nodes = page.items().stream().map(view).toList();
        List<E> edges = new ArrayList<>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            edges.add(edge.apply(cursors.get(i), nodes.get(i)));
        }
        return connection.of(nodes, edges, info(page, paging, cursors), totalCount);
    }

    private static PageInfo info(Page<?> page, Paging paging, List<String> cursors) {
        return new PageInfo(
                page.hasNext(),
                paging.after() != null,
                cursors.isEmpty() ? null : cursors.get(0),
                cursors.isEmpty() ? null : cursors.get(cursors.size() - 1));
    }
}
