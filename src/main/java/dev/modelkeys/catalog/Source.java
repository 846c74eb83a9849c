package dev.modelkeys.catalog;

import java.util.IdentityHashMap;

/** The file a provider is read from: remembers on which line each thing stands, for checks that come later. */
final class Source {

    private final String file;
    private final IdentityHashMap<Object, Integer> lines = new IdentityHashMap<>();

    Source(String file) {
        this.file = file;
    }

    <T> T at(int line, T read) {
        lines.put(read, line);
        return read;
    }

    CatalogException fault(int line, String reason) {
        return new CatalogException(file, line, reason);
    }

    /** A fault of something read earlier, told with its line. */
    CatalogException fault(Object read, String reason) {
        int line = lines.getOrDefault(read, 1);
        return fault(line, reason);
    }
}
