package dev.modelkeys.credential;

import dev.modelkeys.credential.ChangeEvents.Before;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Outcome of the removal of a custom model.
 *
 * @param previousDefault the model's default until then; null if it had none
 */
@RegisterForReflection // Stored as JSON, for retries.
public record CustomModelRemoved(UUID customModel, @Nullable UUID previousDefault) {

    static CustomModelRemoved of(Before before, Keyring ring) {
        return new CustomModelRemoved(ring.id(), before.replacedDefault(ring));
    }
}
