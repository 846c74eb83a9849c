package dev.modelkeys.credential;

import dev.modelkeys.catalog.FormResult;
import org.jspecify.annotations.Nullable;

/**
 * An edit of a credential, its form evaluated; nothing is locked or stored yet.
 *
 * @param revision the credential's revision that the form was evaluated with; 0 where it was not
 * @param values null if only the name changes: stored values are not validated again
 */
public record EditDraft(EditCredential command, int revision, @Nullable FormResult values) {

    @Override
    public String toString() {
        return "EditDraft[" + command.id() + "]";
    }
}
