/**
 * HTTP that is not GraphQL: connections, filters of every request, bodies, CORS, security headers, compression, authentication
 * of requests, admission control, shutdown, icons and pages. GraphQL builds on this package, never the other way round.
 */
@NullMarked
package dev.modelkeys.http;

import org.jspecify.annotations.NullMarked;
