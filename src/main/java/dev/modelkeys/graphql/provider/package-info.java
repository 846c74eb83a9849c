/** GraphQL API of the provider catalogue and of installations. */
@NullMarked
package dev.modelkeys.graphql.provider;

import org.jspecify.annotations.NullMarked;
