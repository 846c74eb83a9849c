package dev.modelkeys.start;

import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The configuration as it is before the server runs. */
record Settings(SmallRyeConfig config) {

    Optional<String> text(String property) {
        return config.getOptionalValue(property, String.class).filter(text -> !text.isBlank());
    }

    /** What is written with commas between. */
    List<String> texts(String property) {
        return config.getOptionalValues(property, String.class).orElseGet(List::of);
    }

    boolean isOn(String property) {
        return config.getOptionalValue(property, Boolean.class).orElse(false);
    }

    /** The values of a property that many things have, such as the level of each category, by the thing's name. */
    Map<String, String> under(String property, String last) {
        Map<String, String> found = new TreeMap<>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(property + ".") && name.endsWith("." + last)) {
                String middle = name.substring(property.length() + 1, name.length() - last.length() - 1);
                config.getOptionalValue(name, String.class)
                        .ifPresent(value -> found.put(middle.replace("\"", ""), value));
            }
        }
        return found;
    }

    Map<String, String> under(String property) {
        return config.getOptionalValues(property, String.class, String.class).orElseGet(Map::of);
    }
}
