/**
 * SQL under row-level security: PostgreSQL shows a transaction only the rows of the workspace that {@link Sql} has set. Also
 * classifies database errors, and configures the login of migrations.
 */
@NullMarked
package dev.modelkeys.database;

import org.jspecify.annotations.NullMarked;
