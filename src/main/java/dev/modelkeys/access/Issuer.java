package dev.modelkeys.access;

/** Gives access tokens to people and can tell its own from others. */
public interface Issuer {

    /**
     * Whether it made this token for this server, and the token is valid now.
     *
     * @param keyId which of its keys the token names; empty for none
     * @throws IssuerUnavailable if that cannot be found out at the moment
     */
    boolean confirms(String accessToken, String keyId);
}
