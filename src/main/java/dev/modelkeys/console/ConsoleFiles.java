package dev.modelkeys.console;

import dev.modelkeys.http.PageFile;
import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The built files by name. A package cannot list its resources, so {@code files.txt} does. */
@Singleton
class ConsoleFiles {

    static final String PAGE = "index.html";

    private static final String ROOT = "console/";
    private static final String LIST = "files.txt";
    private static final String COMMENT = "#";

    private final boolean development;
    private final Map<String, ConsoleFile> read = new ConcurrentHashMap<>();
    private final Set<String> names;

    ConsoleFiles(LaunchMode mode) {
        this.development = mode == LaunchMode.DEVELOPMENT;
        this.names = listed();
    }

    Optional<ConsoleFile> find(String name) {
        // In development a build beside the server renews the files.
        if (development) {
            return listed().contains(name) ? Optional.of(ConsoleFile.of(name, file(name))) : Optional.empty();
        }
        return names.contains(name)
                ? Optional.of(read.computeIfAbsent(name, known -> ConsoleFile.of(known, file(known))))
                : Optional.empty();
    }

    ConsoleFile page() {
        return find(PAGE).orElseThrow();
    }

    private static Set<String> listed() {
        return file(LIST)
                .content()
                .toString()
                .lines()
                .filter(line -> !line.startsWith(COMMENT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static PageFile file(String name) {
        return PageFile.read(ROOT + name);
    }
}
