/**
 * The living room: every rule about credentials. The {@link dev.modelkeys.credential.Keyring} is the aggregate that keeps
 * them, {@link dev.modelkeys.credential.CredentialRules} has one method for each use case, and
 * {@link dev.modelkeys.query.KeyringReader} reads without ever opening a secret. No GraphQL, no HTTP, no cipher.
 */
@NullMarked
package dev.modelkeys.credential;

import org.jspecify.annotations.NullMarked;
