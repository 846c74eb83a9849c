package dev.modelkeys.access;

import java.util.Optional;

/** What somebody shows to prove who they are: a token of ours, or one that an issuer gave to a person. */
sealed interface Bearer permits TokenText, AccessToken {

    /** Tells it from others and gives nothing of its secret away. */
    String publicId();

    byte[] hash();

    /** Empty where it has not even the form of one. */
    static Optional<? extends Bearer> parse(String text) {
        return text.startsWith(TokenText.PREFIX) ? TokenText.parse(text) : AccessToken.parse(text);
    }
}
