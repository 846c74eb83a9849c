/** GraphQL API of credentials and their owners, providers and custom models. */
@NullMarked
package dev.modelkeys.graphql.credential;

import org.jspecify.annotations.NullMarked;
