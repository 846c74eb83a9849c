/**
 * Asks the OpenID Connect issuer of this server's people whether a token is its own. The only place that knows how Quarkus
 * does that; who somebody is here, room {@code access} makes of the claims.
 */
@NullMarked
package dev.modelkeys.issuer;

import org.jspecify.annotations.NullMarked;
