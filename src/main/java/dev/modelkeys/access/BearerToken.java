package dev.modelkeys.access;

import java.util.Optional;

/** A bearer token: an API token of this server, or an access token of an OpenID Connect issuer. */
sealed interface BearerToken permits ApiTokenValue, JwtAccessToken {

    /** Identifies the token without revealing its secret. */
    String publicId();

    byte[] hash();

    /** Empty if the text has the form of neither. */
    static Optional<? extends BearerToken> parse(String text) {
        return text.startsWith(ApiTokenValue.PREFIX) ? ApiTokenValue.parse(text) : JwtAccessToken.parse(text);
    }
}
