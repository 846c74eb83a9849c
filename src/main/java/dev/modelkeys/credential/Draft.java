package dev.modelkeys.credential;

import dev.modelkeys.catalog.FormResult;
import org.jspecify.annotations.Nullable;

/**
 * A credential to add, validated as far as possible without its keyring.
 *
 * @param name null for the next automatic name
 * @param namePath path of the name in the command
 */
record Draft(@Nullable Name name, String[] namePath, FormResult filling) {}
