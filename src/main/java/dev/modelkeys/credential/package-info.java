/**
 * Rules about credentials. {@link dev.modelkeys.credential.Keyring} is the aggregate that keeps them,
 * {@link dev.modelkeys.credential.CredentialRules} has one method for each use case. No GraphQL, no HTTP, no cipher.
 */
@NullMarked
package dev.modelkeys.credential;

import org.jspecify.annotations.NullMarked;
