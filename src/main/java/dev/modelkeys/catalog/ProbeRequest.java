package dev.modelkeys.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Request of a probe.
 *
 * @param headers by name; one whose placeholder is blank is left out
 * @param json the body, its texts being templates
 * @param form the fields of a form-encoded body
 */
@RegisterForReflection
public record ProbeRequest(
        @JsonProperty(required = true) ProbeMethod method,
        @JsonProperty(required = true) Template url,
        Map<String, Template> headers,
        @Nullable RequestSignature signature,
        @Nullable JsonNode json,
        Map<String, Template> form) {

    public ProbeRequest {
        headers = copy(headers);
        form = copy(form);
    }

    /** Every template of the request but the address. */
    Stream<Template> templates() {
        return Stream.of(
                        headers.values().stream(),
                        form.values().stream(),
                        Stream.ofNullable(signature).flatMap(RequestSignature::templates),
                        texts(json).stream().map(Template::of))
                .flatMap(templates -> templates);
    }

    private static List<String> texts(@Nullable JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node != null && node.isTextual()) {
            texts.add(node.textValue());
        } else if (node != null) {
            node.forEach(child -> texts.addAll(texts(child)));
        }
        return texts;
    }

    private static Map<String, Template> copy(@Nullable Map<String, Template> templates) {
        return templates == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(templates));
    }
}
