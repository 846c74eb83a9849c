package dev.modelkeys.start;

import java.util.Locale;

/**
 * Why the server does not start: the setting to look at, what is wrong with it, and what to do.
 */
public record StartupProblem(String property, String message) {

    /** One line whatever the message quotes: a path may contain a line break, and a log is read line by line. */
    public String line() {
        return ("modelkeys does not start: " + property + " (" + environmentVariable() + ") " + message)
                .replaceAll("\\p{Cntrl}", "?");
    }

    String environmentVariable() {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
