/** GraphQL API of which credential a call uses: leases, reports, explanations, use; pools, environments, switches, quotas. */
@NullMarked
package dev.modelkeys.graphql.routing;

import org.jspecify.annotations.NullMarked;
