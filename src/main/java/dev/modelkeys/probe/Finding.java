package dev.modelkeys.probe;

/** What a probe found, with the verdict that it means and the message for people. */
public enum Finding {
    ACCEPTED(HealthVerdict.VALID, "The provider accepts this credential."),
    ANSWERS_WITHOUT_KEY(HealthVerdict.VALID, "The server answers; no key is asked for."),
    REJECTED(HealthVerdict.REJECTED, "The provider does not accept this key."),
    KEY_ASKED_FOR(HealthVerdict.REJECTED, "The server asks for a key, and this credential has none."),
    CALLS_REFUSED(HealthVerdict.REJECTED, "The provider refused three calls with this credential in a row."),
    CALL_SERVED(HealthVerdict.VALID, "The provider served a call with this credential."),
    NO_MONEY(HealthVerdict.NO_CREDIT, "The provider knows this key, but has no credit for it."),
    RATE_LIMITED(HealthVerdict.RATE_LIMITED, "Asked too often; the key itself is known."),
    NO_PERMISSION(HealthVerdict.INCONCLUSIVE, "The key is known, but may not make this call."),
    UNKNOWN_MODEL(HealthVerdict.INCONCLUSIVE, "The key is accepted; the provider does not show this model."),
    MODEL_NOT_FOUND(HealthVerdict.INCONCLUSIVE, "The server answers, but does not show this model."),
    WRONG_PLACE(
            HealthVerdict.INCONCLUSIVE,
            "Nothing that this credential is for answers at this address. Check region and address."),
    KEY_NOT_PROVED(
            HealthVerdict.INCONCLUSIVE,
            "The provider answers, but would without a key as well: the key was not proved."),
    KEY_NOT_COMPARED(
            HealthVerdict.INCONCLUSIVE, "The server answers; whether it looks at the key could not be found out."),
    LIST_TOO_LONG(
            HealthVerdict.INCONCLUSIVE,
            "The list of models is longer than what is read of it, and this model is not in its beginning."),
    REDIRECTED(HealthVerdict.INCONCLUSIVE, "The answer was a redirect, which is not followed. Check the address."),
    NOT_UNDERSTOOD(HealthVerdict.INCONCLUSIVE, "The answer could not be understood."),
    SERVER_ERROR(HealthVerdict.INCONCLUSIVE, "The provider has a problem of its own. Try again later."),
    UNREACHABLE(HealthVerdict.UNREACHABLE, "No answer from the provider. Check region and address."),
    TIMED_OUT(HealthVerdict.UNREACHABLE, "The provider did not answer in time."),
    NAME_UNKNOWN(HealthVerdict.UNREACHABLE, "The name of the host is not known. Check region and address."),
    TLS_FAILED(
            HealthVerdict.UNREACHABLE,
            "The server at this address has no certificate for this name that can be trusted."),
    TEMPORARY_KEY(
            HealthVerdict.REJECTED,
            "A temporary key (ASIA…) works only with a session token, which the form has no field for. Use a lasting key."),
    ADDRESS_NOT_ALLOWED(
            HealthVerdict.INCONCLUSIVE,
            "This server may not ask at this address: https on port 443 of public addresses, and what modelkeys.egress.allow names."),
    NOT_ASKABLE(HealthVerdict.INCONCLUSIVE, "There is nothing to test: no call tells whether this credential works."),
    WOULD_COST(
            HealthVerdict.INCONCLUSIVE,
            "Only a call that uses up a few tokens tells; testing the credential makes it."),
    VALUES_NOT_SENDABLE(HealthVerdict.INCONCLUSIVE, "A value that the call needs is missing, or cannot be sent."),
    KEY_NOT_READABLE(
            HealthVerdict.REJECTED, "The key file or private key cannot be read, or is no RSA key of up to 4096 bits."),
    SECRET_NOT_READABLE(
            HealthVerdict.INCONCLUSIVE, "Nothing was asked: a stored secret cannot be decrypted. Enter it again."),
    TOO_MANY_QUESTIONS(
            HealthVerdict.INCONCLUSIVE,
            "Nothing was asked: too many credentials of this provider are being tested. Test this one later.");

    private static final String PLACE = " Check region and address: a key of another site is answered in the same way.";

    private final HealthVerdict verdict;
    private final String message;

    Finding(HealthVerdict verdict, String message) {
        this.verdict = verdict;
        this.message = message;
    }

    public HealthVerdict verdict() {
        return verdict;
    }

    /** The message in words of this server, never the provider's. */
    public String message() {
        return message;
    }

    /** @param checkPlace true if a wrong site or region would be answered in the same way */
    public String message(boolean checkPlace) {
        return checkPlace ? message + PLACE : message;
    }
}
