package dev.modelkeys.credential;

import dev.modelkeys.catalog.FormResult;
import dev.modelkeys.kernel.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Name and values of a credential to add, validated as far as possible without its keyring.
 *
 * @param name null for the next automatic name, and where the submitted one is rejected
 * @param nameField member of the command that holds the name
 * @param rejections everything that is wrong so far, with paths relative to the command
 */
record Draft(@Nullable Name name, String nameField, FormResult values, List<Rejection> rejections) {}
