package dev.modelkeys.dev;

import org.jspecify.annotations.Nullable;

/** The embedded database cannot be had; the message tells the developer why and what to do. */
final class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    DatabaseFailure(String message) {
        this(message, null);
    }

    /** Without a stack trace of its own, which would bury the message and tell the developer nothing. */
    DatabaseFailure(String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
    }
}
