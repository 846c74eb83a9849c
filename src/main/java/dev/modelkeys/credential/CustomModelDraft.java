package dev.modelkeys.credential;

import dev.modelkeys.catalog.ModelType;
import org.jspecify.annotations.Nullable;

/**
 * A custom model to add, the form of its credential evaluated; nothing is locked or stored yet.
 *
 * @param name null where the submitted one is rejected
 */
public record CustomModelDraft(String providerId, ModelType type, @Nullable String name, Draft contents) {

    CustomModelDraft with(Draft answered) {
        return new CustomModelDraft(providerId, type, name, answered);
    }
}
