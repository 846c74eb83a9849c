package dev.modelkeys.access;

import java.util.Optional;

/** What somebody shows to prove who they are: a token of ours, or one that an issuer gave to a person. */
sealed interface BearerToken permits ApiTokenValue, JwtAccessToken {

    /** Tells it from others and gives nothing of its secret away. */
    String publicId();

    byte[] hash();

    /** Empty where it has not even the form of one. */
    static Optional<? extends BearerToken> parse(String text) {
        return text.startsWith(ApiTokenValue.PREFIX) ? ApiTokenValue.parse(text) : JwtAccessToken.parse(text);
    }
}
