package dev.modelkeys.audit;

/** The file of checkpoints cannot be used. The message finishes a sentence that begins with the file's name. */
public final class UnusableCheckpoints extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableCheckpoints(String message) {
        super(message);
    }
}
