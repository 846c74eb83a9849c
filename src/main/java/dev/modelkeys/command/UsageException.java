package dev.modelkeys.command;

/** An option's value does not fit; the command ends with {@link Commands#USAGE_ERROR}. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message, null, false, false);
    }

    static UsageException noSuchWorkspace() {
        return new UsageException("there is no such workspace");
    }
}
