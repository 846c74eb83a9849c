package dev.modelkeys.vault;

/**
 * Rejection of a configured master key. The message continues a sentence that begins with the file name, and ends with the
 * remedy.
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

    /** Beware: the message must not advise to overwrite the file, which may be the last copy of a key in use. */
    static UnusableMasterKey malformed(String problem) {
        return new UnusableMasterKey(
                problem + "; restore it from a copy, or if nothing was stored yet make one with: " + COMMAND);
    }

    static UnusableMasterKey unfit(String problem) {
        return new UnusableMasterKey(problem);
    }
}
