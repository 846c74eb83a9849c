package dev.modelkeys.start;

import dev.modelkeys.ModelkeysConfig;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The configuration before the start.
 *
 * @param config Quarkus' own properties, by name
 * @param modelkeys our settings, typed
 */
record Settings(SmallRyeConfig config, ModelkeysConfig modelkeys) {

    /** The property is in SmallRye's message only. */
    private static final Pattern PROPERTY = Pattern.compile("modelkeys[\\w.\"-]+");

    /**
     * Maps our settings, as Quarkus does again when it starts.
     *
     * @throws StartupProblem if a value has not its setting's type
     */
    static Settings of(SmallRyeConfig config) {
        try {
            ConfigMappings.registerConfigMappings(config, Set.of(ConfigClass.configClass(ModelkeysConfig.class)));
            return new Settings(config, config.getConfigMapping(ModelkeysConfig.class));
        } catch (ConfigValidationException e) {
            throw problem(String.valueOf(e.getProblem(0).getMessage()));
        }
    }

    private static StartupProblem problem(String message) {
        Matcher property = PROPERTY.matcher(message);
        String name = property.find() ? property.group() : "modelkeys";
        return new StartupProblem(name, "has a value of another type; correct it, or remove it for the default");
    }

    Optional<String> text(String property) {
        return config.getOptionalValue(property, String.class).filter(text -> !text.isBlank());
    }

    boolean isOn(String property) {
        return config.getOptionalValue(property, Boolean.class).orElse(false);
    }

    boolean isOff(String property) {
        return !config.getOptionalValue(property, Boolean.class).orElse(true);
    }

    /** Values of a property with a key in its name, such as the level of each log category, by key. */
    Map<String, String> under(String property, String last) {
        Map<String, String> found = new TreeMap<>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(property + ".") && name.endsWith("." + last)) {
                String key = name.substring(property.length() + 1, name.length() - last.length() - 1);
                config.getOptionalValue(name, String.class).ifPresent(value -> found.put(key.replace("\"", ""), value));
            }
        }
        return found;
    }

    Map<String, String> under(String property) {
        return config.getOptionalValues(property, String.class, String.class).orElseGet(Map::of);
    }
}
