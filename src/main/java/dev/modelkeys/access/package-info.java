/**
 * Who is asking. Until callers are told apart there is one workspace, and everybody who reaches the server works in it.
 */
@NullMarked
package dev.modelkeys.access;

import org.jspecify.annotations.NullMarked;
