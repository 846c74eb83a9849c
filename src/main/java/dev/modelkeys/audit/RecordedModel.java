package dev.modelkeys.audit;

import org.jspecify.annotations.Nullable;

/**
 * A custom model as the audit left it.
 *
 * @param type null in entries that do not tell it
 */
public record RecordedModel(String provider, @Nullable String name, @Nullable String type, boolean isRemoved) {

    RecordedModel removed(boolean nowRemoved) {
        return new RecordedModel(provider, name, type, nowRemoved);
    }
}
