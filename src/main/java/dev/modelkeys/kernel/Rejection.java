package dev.modelkeys.kernel;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/**
 * Reason why a rule refused a command, in terms of input that its sender can correct.
 *
 * @param path the member of the command at fault, relative to it; empty for the whole command
 * @param message for people; never holds a submitted value
 */
public record Rejection(Code code, List<String> path, String message) {

    /** Kinds of rejection that callers can tell apart; each arrives with the operation that can answer it. */
    @Enum("UserErrorCode")
    @Description("What kind of mistake a user error tells of.")
    public enum Code {
        @Description("Something that must be there is missing or blank.")
        REQUIRED,
        @Description("Longer than allowed.")
        TOO_LONG,
        @Description("Not of the form it must have.")
        INVALID,
        @Description("The form has no such field.")
        UNKNOWN_FIELD,
        @Description("Not one of the values to choose from.")
        NOT_AN_OPTION,
        @Description("Another credential of this owner has this name.")
        NAME_TAKEN,
        @Description("There is nothing of this id here.")
        NOT_FOUND,
        @Description("It was changed since the revision that was expected.")
        CONFLICT,
        @Description("The provider takes no credentials at this level.")
        METHOD_NOT_SUPPORTED,
        @Description("The provider serves no models of this type.")
        TYPE_NOT_SUPPORTED,
        @Description("The provider is not installed.")
        NOT_INSTALLED,
        @Description("The provider still has credentials.")
        IN_USE,
        @Description("A mask came where a secret belongs.")
        MASKED_VALUE,
        @Description("The caller may not do this.")
        FORBIDDEN,
        @Description("The name looks like another one.")
        NAME_CONFUSABLE,
        @Description("The workspace is full.")
        QUOTA_EXCEEDED,
        @Description("The same clientMutationId came with another request.")
        IDEMPOTENCY_KEY_REUSED,
        @Description("Somebody else is changing this; try again.")
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

    public static Rejection conflict() {
        return of(
                Code.CONFLICT, "It was changed in the meantime. Read it again before changing it.", "expectedRevision");
    }

    /** False for a rejection of the operation as such, which no other input would avoid. */
    public boolean isAboutInput() {
        return !path.isEmpty() || (code != Code.FORBIDDEN && code != Code.BUSY);
    }

    /** The same rejection, seen from the object that has this member. */
    public Rejection under(String member) {
        return new Rejection(
                code, Stream.concat(Stream.of(member), path.stream()).toList(), message);
    }
}
