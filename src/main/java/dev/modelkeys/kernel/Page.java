package dev.modelkeys.kernel;

import java.util.List;

/**
 * Some consecutive items of a longer list.
 *
 * @param hasNext whether more follow
 */
public record Page<T>(List<T> items, boolean hasNext) {

    /** The first of these items; any more tell that there is a next page. */
    public static <T> Page<T> of(List<T> found, int size) {
        return found.size() > size ? new Page<>(List.copyOf(found.subList(0, size)), true) : new Page<>(found, false);
    }
}
