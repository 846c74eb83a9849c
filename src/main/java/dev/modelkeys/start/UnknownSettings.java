package dev.modelkeys.start;

import dev.modelkeys.ModelkeysConfig;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Warns of names under {@code modelkeys} that are no setting. Names only: a value may be a secret. */
@Singleton
class UnknownSettings {

    private static final Logger LOG = Logger.getLogger(UnknownSettings.class);
    private static final String PREFIX = "modelkeys.";
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    /** Variables that Kubernetes sets in every container for a Service whose name begins with this server's. */
    private static final Pattern SERVICE_LINK =
            Pattern.compile(".*_(SERVICE_HOST|SERVICE_PORT(_\\w+)?|PORT(_\\d+_(TCP|UDP|SCTP)(_(ADDR|PORT|PROTO))?)?)");

    private final SmallRyeConfig config;

    UnknownSettings(SmallRyeConfig config) {
        this.config = config;
    }

    void warn(@Observes StartupEvent event) {
        in(config).forEach(LOG::warn);
    }

    /** One sentence for each. */
    static Set<String> in(SmallRyeConfig config) {
        Set<String> known = new TreeSet<>(
                ConfigClass.configClass(ModelkeysConfig.class).getProperties().keySet());
        Set<String> variables = new TreeSet<>();
        known.forEach(name -> variables.add(StartupProblem.environmentVariable(name.replace("[*]", "[0]"))));
        Set<String> warnings = new TreeSet<>();
        for (String name : config.getPropertyNames()) {
            if (!name.startsWith(PREFIX)) {
                continue;
            }
            if (isVariable(config.getConfigValue(name))) {
                String variable =
                        StartupProblem.environmentVariable(INDEX.matcher(name).replaceAll("[0]"));
                if (!variables.contains(variable)
                        && !SERVICE_LINK.matcher(variable).matches()) {
                    warnings.add(warning(StartupProblem.environmentVariable(name), nearest(variable, variables)));
                }
            } else if (!known.contains(INDEX.matcher(name).replaceAll("[*]"))) {
                warnings.add(warning(name, nearest(name, known)));
            }
        }
        return warnings;
    }

    private static String warning(String name, String nearest) {
        return (name + " is no setting of this server and has no effect; the nearest one is " + nearest)
                .replaceAll("\\p{Cntrl}", "?");
    }

    private static boolean isVariable(ConfigValue value) {
        return Objects.requireNonNullElse(value.getConfigSourceName(), "").contains("EnvConfigSource");
    }

    private static String nearest(String name, Set<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
                .orElseThrow();
    }

    /** Levenshtein's distance: the insertions, deletions and replacements that make one text of the other. */
    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[other.length()];
    }
}
