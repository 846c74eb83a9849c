/** GraphQL API of workspaces. */
@NullMarked
package dev.modelkeys.graphql.workspace;

import org.jspecify.annotations.NullMarked;
