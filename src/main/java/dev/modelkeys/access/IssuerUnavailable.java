package dev.modelkeys.access;

/** Whether a person's token is right cannot be found out, because its issuer does not answer. */
public final class IssuerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IssuerUnavailable() {
        super(null, null, false, false);
    }
}
