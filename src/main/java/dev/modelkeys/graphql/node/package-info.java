/** GraphQL API of objects by their ids, whatever their types. */
@NullMarked
package dev.modelkeys.graphql.node;

import org.jspecify.annotations.NullMarked;
