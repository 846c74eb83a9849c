/** GraphQL API of the audit. */
@NullMarked
package dev.modelkeys.graphql.audit;

import org.jspecify.annotations.NullMarked;
