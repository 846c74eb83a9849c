package dev.modelkeys.credential;

import dev.modelkeys.catalog.ModelType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks a provider whether a credential works: a stored one, one with changes that are not stored, or values for an owner.
 *
 * @param id null for values that are not stored
 * @param owner null where there is an id or a model
 * @param model a custom model that need not exist; null where there is an id or an owner
 */
public record TestCredential(
        @Nullable String id,
        @Nullable Owner owner,
        @Nullable Model model,
        List<FieldValue> values,
        List<FieldChange> changes) {

    /** Custom model by its name. */
    public record Model(String providerId, String name, ModelType type) {}
}
