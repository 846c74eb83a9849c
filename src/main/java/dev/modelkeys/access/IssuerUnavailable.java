package dev.modelkeys.access;

/** Thrown if an access token cannot be verified because the issuer does not answer. */
public final class IssuerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IssuerUnavailable() {
        super(null, null, false, false);
    }
}
