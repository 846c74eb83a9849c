package dev.modelkeys.kernel;

import java.util.List;

/**
 * Why a request was refused, in terms of the input that its sender can put right.
 *
 * @param path the input field at fault, from {@code input} on; empty for the whole input
 * @param message for people; never holds a submitted value
 */
public record Rejection(Code code, List<String> path, String message) {

    /** The kinds of refusal that callers can tell apart. */
    public enum Code {
        REQUIRED,
        TOO_LONG,
        INVALID,
        UNKNOWN_FIELD,
        NOT_AN_OPTION,
        NAME_TAKEN,
        NOT_FOUND,
        CONFLICT,
        METHOD_NOT_SUPPORTED,
        TYPE_NOT_SUPPORTED,
        NOT_INSTALLED,
        IN_USE,
        MASKED_VALUE,
        FORBIDDEN,
        NAME_CONFUSABLE,
        QUOTA_EXCEEDED,
        IDEMPOTENCY_KEY_REUSED,
        BUSY
    }

    public Rejection {
        path = List.copyOf(path);
    }

    public static Rejection of(Code code, String message, String... path) {
        return new Rejection(code, List.of(path), message);
    }

    public static Rejection required(String what, String... path) {
        return of(Code.REQUIRED, what + " is required.", path);
    }

    public static Rejection notFound(String what, String... path) {
        return of(Code.NOT_FOUND, "There is no such " + what + " here.", path);
    }

    public static Rejection nameTaken(String... path) {
        return of(Code.NAME_TAKEN, "Another credential of this owner has this name.", path);
    }

    public static Rejection nameConfusable(String... path) {
        return of(Code.NAME_CONFUSABLE, "Another name of this owner looks the same.", path);
    }

    public static Rejection notInstalled(String... path) {
        return of(Code.NOT_INSTALLED, "Install this provider first.", path);
    }

    public static Rejection conflict() {
        return of(
                Code.CONFLICT,
                "It was changed in the meantime. Read it again before changing it.",
                "input",
                "expectedRevision");
    }
}
