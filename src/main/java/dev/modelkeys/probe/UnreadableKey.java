package dev.modelkeys.probe;

/** Private key or key file that cannot be read. Says nothing of its content. */
final class UnreadableKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableKey() {
        super("The key cannot be read", null, false, false);
    }
}
