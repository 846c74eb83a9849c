package dev.modelkeys.access;

/** A bearer token: an API token of this server, or an access token of an OpenID Connect issuer. */
public sealed interface BearerToken permits ApiTokenValue, JwtAccessToken {

    /** Identifies the token without revealing its secret. */
    String publicId();

    /** SHA-256 of what is secret in it. */
    byte[] hash();
}
