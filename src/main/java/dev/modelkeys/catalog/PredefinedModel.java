package dev.modelkeys.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Model that the catalogue lists for a provider; the provider's default credential serves it.
 *
 * @param label the name where the file has no label
 * @param contextSize in tokens
 */
@RegisterForReflection
public record PredefinedModel(
        @JsonProperty(required = true) String name,
        String label,
        @JsonProperty(required = true) ModelType type,
        List<String> features,
        @Nullable Integer contextSize,
        boolean deprecated) {

    public PredefinedModel {
        label = label == null ? name : label;
        features = List.copyOf(features);
    }
}
