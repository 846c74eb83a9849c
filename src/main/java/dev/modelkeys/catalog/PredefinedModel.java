package dev.modelkeys.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model the catalogue lists for a provider; the provider's default credential serves it. */
public record PredefinedModel(
        String name,
        String label,
        ModelType type,
        List<String> features,
        @Nullable Integer contextSize,
        boolean deprecated) {

    public PredefinedModel {
        features = List.copyOf(features);
    }
}
