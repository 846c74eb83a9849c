package dev.modelkeys.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How calls carry a credential.
 *
 * @param headers by name; one whose placeholder is blank is left out. None where calls are signed.
 */
@RegisterForReflection
public record CallTemplate(
        List<ModelType> types,
        @JsonProperty("when") List<ValueCondition> conditions,
        @JsonProperty(required = true) Template baseUrl,
        Map<String, Template> headers) {

    public CallTemplate {
        types = List.copyOf(types);
        conditions = List.copyOf(conditions);
        headers = headers == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    public boolean serves(@Nullable ModelType type) {
        return type == null || types.isEmpty() || types.contains(type);
    }
}
