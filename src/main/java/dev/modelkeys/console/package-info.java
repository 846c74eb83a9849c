/**
 * The web console at {@code /}: its built files, and what its page must know before anyone signs in. Everything else it does
 * through the API, as any other client.
 */
@NullMarked
package dev.modelkeys.console;

import org.jspecify.annotations.NullMarked;
