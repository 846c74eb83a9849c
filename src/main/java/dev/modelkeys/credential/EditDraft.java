package dev.modelkeys.credential;

import dev.modelkeys.catalog.FormResult;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.probe.ProbeResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edit of a credential, its form evaluated; nothing is locked or stored yet.
 *
 * @param stored what the form was evaluated with; null if only the name changes
 * @param values null likewise: stored values are not validated again
 * @param answer what the provider said of the new values; null if nothing was asked
 * @param refusal why the answer forbids the edit; empty if it does not
 */
public record EditDraft(
        EditCredential command,
        @Nullable StoredContents stored,
        @Nullable FormResult values,
        @Nullable ProbeResult answer,
        List<Rejection> refusal) {

    static EditDraft of(EditCredential command) {
        return new EditDraft(command, null, null, null, List.of());
    }

    EditDraft answered(ProbeResult result, List<Rejection> rejections) {
        return new EditDraft(command, stored, values, result, rejections);
    }

    /** The revision that the form was evaluated with; 0 where it was not. */
    int revision() {
        return stored == null ? 0 : stored.revision();
    }

    @Override
    public String toString() {
        return "EditDraft[" + command.id() + "]";
    }
}
