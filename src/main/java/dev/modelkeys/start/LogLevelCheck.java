package dev.modelkeys.start;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Log categories that print documents or bound values at a fine level stay at INFO or above. The package sets a level for
 * each of them, so only these and their children can be too fine.
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
    /** Harmless for a child of these categories, but not for one of them. */
    private static final String INHERIT = "INHERIT";

    @Override
    public void check(Settings settings) {
        if (settings.isOn(BINDINGS)) {
            throw new StartupProblem(BINDINGS, "would write credentials into the log; remove it");
        }
        for (Map.Entry<String, String> level : settings.under(LEVELS, "level").entrySet()) {
            if (isListed(level.getKey()) && isTooFine(level)) {
                throw new StartupProblem(
                        LEVELS + ".\"" + level.getKey() + "\".level",
                        "would write credentials into the log; set it to INFO or above");
            }
        }
    }

    private static boolean isListed(String category) {
        return CATEGORIES.stream().anyMatch(listed -> category.equals(listed) || category.startsWith(listed + "."));
    }

    private static boolean isTooFine(Map.Entry<String, String> level) {
        String name = level.getValue().strip().toUpperCase(Locale.ROOT);
        return !HARMLESS.contains(name) && (!name.equals(INHERIT) || CATEGORIES.contains(level.getKey()));
    }
}
