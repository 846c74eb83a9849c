/** What comes in: one record for each input type of the schema. Those that may carry a secret print as nothing. */
@NullMarked
package dev.modelkeys.graphql.input;

import org.jspecify.annotations.NullMarked;
