package dev.modelkeys.start;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * These categories print documents, or what is bound to statements, when they are told to say much. Their own levels are
 * set in the package, so only they and what is below them can be too low.
 */
final class LogLevelCheck implements StartupCheck {

    static final List<String> CATEGORIES = List.of(
            "graphql",
            "io.agroal",
            "io.netty",
            "io.quarkus.oidc",
            "io.smallrye.graphql",
            "io.vertx",
            "notprivacysafe",
            "org.hibernate",
            "org.jose4j",
            "org.postgresql");

    private static final String LEVELS = "quarkus.log.category";
    private static final String BINDINGS = "quarkus.hibernate-orm.log.bind-parameters";
    private static final Set<String> HARMLESS = Set.of("INFO", "WARN", "WARNING", "ERROR", "SEVERE", "FATAL", "OFF");
    /** Harmless below the categories, whose own levels are set, but not in their place. */
    private static final String AS_ABOVE = "INHERIT";

    @Override
    public Optional<StartupProblem> refusal(Settings settings) {
        if (settings.isOn(BINDINGS)) {
            return Optional.of(new StartupProblem(BINDINGS, "would write credentials into the log; remove it"));
        }
        return settings.under(LEVELS, "level").entrySet().stream()
                .filter(level -> isListed(level.getKey()) && isTooLow(level))
                .findFirst()
                .map(level -> new StartupProblem(
                        LEVELS + ".\"" + level.getKey() + "\".level",
                        "would write credentials into the log; set it to INFO or above"));
    }

    private static boolean isListed(String category) {
        return CATEGORIES.stream().anyMatch(listed -> category.equals(listed) || category.startsWith(listed + "."));
    }

    private static boolean isTooLow(Map.Entry<String, String> level) {
        String name = level.getValue().strip().toUpperCase(Locale.ROOT);
        return !HARMLESS.contains(name) && (!name.equals(AS_ABOVE) || CATEGORIES.contains(level.getKey()));
    }
}
