/**
 * GraphQL API: an API class, its inputs and its types for each feature, and what they share. API classes map inputs to
 * commands, call the rules or the read model, and map results back; they hold no rules.
 */
@NullMarked
package dev.modelkeys.graphql;

import org.jspecify.annotations.NullMarked;
