package dev.modelkeys.kernel;

import java.util.List;

/**
 * Page of a longer list.
 *
 * @param hasNext true if more items follow
 */
public record Page<T>(List<T> items, boolean hasNext) {

    /** Page of the first {@code size} items found; one item more means that another page follows. */
    public static <T> Page<T> of(List<T> found, int size) {
        return found.size() > size ? new Page<>(List.copyOf(found.subList(0, size)), true) : new Page<>(found, false);
    }
}
