/** What goes out: one class for each type of the schema, over records that are read already. */
@NullMarked
package dev.modelkeys.graphql.type;

import org.jspecify.annotations.NullMarked;
