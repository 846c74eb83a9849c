package dev.modelkeys.start;

import java.util.Locale;

/** A reason not to start: the property to correct, and a message that continues the sentence with problem and remedy. */
public final class StartupProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String property;
    private final String message;

    StartupProblem(String property, String message) {
        super(message, null, false, false);
        this.property = property;
        this.message = message;
    }

    /** The whole sentence. One line whatever the message quotes: a path may contain a line break. */
    public String line() {
        return ("modelkeys does not start: " + property + " (" + environmentVariable(property) + ") " + message)
                .replaceAll("\\p{Cntrl}", "?");
    }

    String property() {
        return property;
    }

    String message() {
        return message;
    }

    static String environmentVariable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
