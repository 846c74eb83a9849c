/**
 * SQL under row-level security: PostgreSQL shows a transaction only the rows of the workspace that {@link Sql} has set. Locks of
 * workspaces and of the heads of their audit chains, classes of database errors, and the login of migrations.
 */
@NullMarked
package dev.modelkeys.database;

import org.jspecify.annotations.NullMarked;
