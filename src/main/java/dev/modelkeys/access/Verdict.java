package dev.modelkeys.access;

import java.util.Optional;

/**
 * Outcome of verifying a bearer token.
 *
 * @param isForged whether the token was never issued: an unknown id, another secret, another signature. One that expired,
 *     was revoked or is meant for another server is none.
 */
record Verdict(Optional<Identity> identity, boolean isForged) {

    static final Verdict FORGED = new Verdict(Optional.empty(), true);
    static final Verdict UNUSABLE = new Verdict(Optional.empty(), false);

    static Verdict of(Identity identity) {
        return new Verdict(Optional.of(identity), false);
    }
}
