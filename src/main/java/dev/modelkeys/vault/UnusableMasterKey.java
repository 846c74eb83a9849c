package dev.modelkeys.vault;

/**
 * A configured master key cannot be used. The message finishes a sentence that begins with the file's name, and ends
 * with what to do.
 */
public final class UnusableMasterKey extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String COMMAND = "openssl rand -base64 32 > FILE && chmod 600 FILE";

    private UnusableMasterKey(String message) {
        super(message);
    }

    public static UnusableMasterKey absent(String problem) {
        return new UnusableMasterKey(problem + "; make one with: " + COMMAND);
    }

    /** Beware: a damaged file may be all that is left of a key in use, so the advice is not to write over it. */
    static UnusableMasterKey malformed(String problem) {
        return new UnusableMasterKey(
                problem + "; restore it from a copy, or if nothing was stored yet make one with: " + COMMAND);
    }

    static UnusableMasterKey unfit(String problem) {
        return new UnusableMasterKey(problem);
    }
}
