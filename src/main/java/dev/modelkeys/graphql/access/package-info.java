/** GraphQL API of the caller and of API tokens. */
@NullMarked
package dev.modelkeys.graphql.access;

import org.jspecify.annotations.NullMarked;
