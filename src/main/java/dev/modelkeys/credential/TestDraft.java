package dev.modelkeys.credential;

import dev.modelkeys.catalog.FormResult;
import dev.modelkeys.probe.ProbeResult;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A test of a credential, its form evaluated.
 *
 * @param stored null for values that are not stored
 * @param values null for what is stored, as it is
 * @param answer null until the provider was asked
 */
public record TestDraft(
        FormOwner owner, @Nullable StoredContents stored, @Nullable FormResult values, @Nullable ProbeResult answer) {

    TestDraft answered(ProbeResult result) {
        return new TestDraft(owner, stored, values, result);
    }

    @Nullable UUID credential() {
        return stored == null ? null : stored.row().id();
    }

    @Override
    public String toString() {
        return "TestDraft[" + credential() + "]";
    }
}
