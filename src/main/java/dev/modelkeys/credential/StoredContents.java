package dev.modelkeys.credential;

import dev.modelkeys.catalog.FormResult;
import java.util.Map;

/**
 * Contents of a credential at a revision.
 *
 * @param row its values, the secret ones encrypted
 * @param hints hints of the secret fields that are set, by field
 */
record StoredContents(FormOwner owner, SealedRow row, String name, Map<String, String> hints, int revision) {

    /** True if these values are the ones that are stored. */
    boolean isSameAs(FormResult values) {
        return values.entered().isEmpty()
                && values.plain().equals(row.plain())
                && values.kept().equals(hints.keySet());
    }

    @Override
    public String toString() {
        return "StoredContents[" + row.id() + "]";
    }
}
