package dev.modelkeys.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How calls carry a credential.
 *
 * @param headers by name; one whose placeholder is blank is left out. None where calls are signed.
 * @param query parameters of each call's address, by name; one whose placeholder is blank is left out
 */
@RegisterForReflection
public record CallTemplate(
        List<ModelType> types,
        @JsonProperty("when") List<ValueCondition> conditions,
        @JsonProperty(required = true) Template baseUrl,
        Map<String, Template> headers,
        Map<String, Template> query) {

    public CallTemplate {
        types = List.copyOf(types);
        conditions = List.copyOf(conditions);
        headers = copy(headers);
        query = copy(query);
    }

    private static Map<String, Template> copy(@Nullable Map<String, Template> templates) {
        return templates == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(templates));
    }

    Stream<Template> templates() {
        return Stream.of(Stream.of(baseUrl), headers.values().stream(), query.values().stream())
                .flatMap(templates -> templates);
    }

    public boolean serves(@Nullable ModelType type) {
        return type == null || types.isEmpty() || types.contains(type);
    }
}
