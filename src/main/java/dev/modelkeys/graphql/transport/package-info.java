/** GraphQL over HTTP: {@code POST /graphql}, media types, reading requests, writing results; errors never quote input. */
@NullMarked
package dev.modelkeys.graphql.transport;

import org.jspecify.annotations.NullMarked;
