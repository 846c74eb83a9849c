/**
 * Asking providers whether a credential works: what to ask, the only way out of the server, and what an answer means. No
 * database.
 */
@NullMarked
package dev.modelkeys.probe;

import org.jspecify.annotations.NullMarked;
