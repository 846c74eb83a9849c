/**
 * Authentication and authorization: API tokens, sign-in with OpenID Connect, roles and the table of permissions. No HTTP
 * and no GraphQL.
 */
@NullMarked
package dev.modelkeys.access;

import org.jspecify.annotations.NullMarked;
