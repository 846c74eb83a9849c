package dev.modelkeys.credential;

import dev.modelkeys.catalog.FormResult;
import org.jspecify.annotations.Nullable;

/**
 * A credential as somebody wants to add it, checked as far as it can be without its keyring.
 *
 * @param name null for the next automatic one
 * @param namePath where the name stands in the input
 */
record Draft(@Nullable Name name, String[] namePath, FormResult filling) {}
