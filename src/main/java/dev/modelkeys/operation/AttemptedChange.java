package dev.modelkeys.operation;

import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The change that a mutation was asked for, recorded in the audit if the mutation is refused or fails.
 *
 * @param customModel the id given for a custom model, whether or not there is such a model; null if none was given
 * @param credential the id given for a credential, likewise
 */
public record AttemptedChange(AuditAction action, @Nullable UUID customModel, @Nullable UUID credential) {

    public static AttemptedChange of(AuditAction action) {
        return new AttemptedChange(action, null, null);
    }

    /** A text that is no id is not recorded. */
    public AttemptedChange customModel(@Nullable String id) {
        return new AttemptedChange(action, parse(id), credential);
    }

    /** A text that is no id is not recorded. */
    public AttemptedChange credential(@Nullable String id) {
        return new AttemptedChange(action, customModel, parse(id));
    }

    private static @Nullable UUID parse(@Nullable String id) {
        return id == null ? null : Ids.parse(id).orElse(null);
    }
}
