package dev.modelkeys.vault;

/**
 * A configured master key cannot be used. The message finishes a sentence that begins with the file's name.
 */
public final class UnusableMasterKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableMasterKey(String message) {
        super(message);
    }
}
