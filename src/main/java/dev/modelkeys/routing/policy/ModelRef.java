package dev.modelkeys.routing.policy;

import dev.modelkeys.catalog.ModelType;
import org.jspecify.annotations.Nullable;

/**
 * Reference to a model, as a caller gives it.
 *
 * @param providerId the provider's key in the catalogue, or an alias of it
 * @param model null, as is the type, for the provider's own credential, whatever the model
 * @param custom null for the predefined model if there is one, else the custom one
 */
public record ModelRef(String providerId, @Nullable String model, @Nullable ModelType type, @Nullable Boolean custom) {}
