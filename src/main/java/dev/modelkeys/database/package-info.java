/**
 * The way to the rows of a workspace. PostgreSQL shows a transaction only the rows of the workspace that it was entered
 * for, whatever a statement asks; everything that reads or writes such rows comes through here first.
 */
@NullMarked
package dev.modelkeys.database;

import org.jspecify.annotations.NullMarked;
