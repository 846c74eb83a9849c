/**
 * Envelope encryption: master keys wrap the data keys of workspaces, and data keys encrypt secrets. No other package handles
 * keys or ciphers. Depends on {@code database} and {@code kernel} only, and knows nothing of a secret but its bytes and its
 * encryption context.
 */
@NullMarked
package dev.modelkeys.vault;

import org.jspecify.annotations.NullMarked;
