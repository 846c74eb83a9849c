/** GraphQL operations of routing: leases and reports, explanations, and use. */
@NullMarked
package dev.modelkeys.graphql.routing;

import org.jspecify.annotations.NullMarked;
