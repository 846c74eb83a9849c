package dev.modelkeys.command;

/** A command that was called in a way it does not know. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String text;

    UsageException(String text) {
        super(text, null, false, false);
        this.text = text;
    }

    String text() {
        return text;
    }
}
