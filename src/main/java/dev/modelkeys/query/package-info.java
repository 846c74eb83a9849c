/**
 * The read model: finished records for answers, never a secret, and a number of statements that no amount of rows changes.
 * Knows no rule and no GraphQL.
 */
@NullMarked
package dev.modelkeys.query;

import org.jspecify.annotations.NullMarked;
