package dev.modelkeys.start;

import io.smallrye.config.SmallRyeConfig;
import java.util.Map;
import java.util.Optional;

/** The configuration as it is before the server runs. */
record Settings(SmallRyeConfig config) {

    Optional<String> text(String property) {
        return config.getOptionalValue(property, String.class).filter(text -> !text.isBlank());
    }

    Map<String, String> under(String property) {
        return config.getOptionalValues(property, String.class, String.class).orElseGet(Map::of);
    }
}
