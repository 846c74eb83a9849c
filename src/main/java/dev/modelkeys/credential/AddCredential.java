package dev.modelkeys.credential;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds a credential to a keyring.
 *
 * @param name null or blank for the next {@code API KEY n}
 */
public record AddCredential(Owner owner, @Nullable String name, List<FieldValue> values, boolean makeDefault) {}
