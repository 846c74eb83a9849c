package dev.modelkeys.credential;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes a credential; a field left out keeps what is stored.
 *
 * @param name null keeps the name
 * @param expectedRevision null accepts any revision
 */
public record EditCredential(
        String id, @Nullable String name, List<FieldChange> changes, @Nullable Integer expectedRevision) {}
