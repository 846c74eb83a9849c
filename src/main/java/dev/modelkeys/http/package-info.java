/**
 * HTTP that is not GraphQL: filters of every request, security headers, authentication of requests, admission control,
 * shutdown, icons and the GraphiQL page. GraphQL builds on this package, never the other way round.
 */
@NullMarked
package dev.modelkeys.http;

import org.jspecify.annotations.NullMarked;
