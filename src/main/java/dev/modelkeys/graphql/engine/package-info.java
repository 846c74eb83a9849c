/** How GraphQL travels over HTTP: requests in, answers out, and errors that never quote what was sent. */
@NullMarked
package dev.modelkeys.graphql.engine;

import org.jspecify.annotations.NullMarked;
