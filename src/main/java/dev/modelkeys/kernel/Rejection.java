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
    @Description("Code of a user error.")
    public enum Code {
        @Description("A required value is missing or blank.")
        REQUIRED,
        @Description("The value is longer than allowed.")
        TOO_LONG,
        @Description("The value does not have the required form.")
        INVALID,
        @Description("The form has no field of this name.")
        UNKNOWN_FIELD,
        @Description("The value is none of the available options.")
        NOT_AN_OPTION,
        @Description("The name is already in use.")
        NAME_TAKEN,
        @Description("No object of this id exists in the workspace.")
        NOT_FOUND,
        @Description(
                "The current revision differs from expectedRevision, or the object was changed while the provider was asked.")
        CONFLICT,
        @Description("The provider takes no credentials at this level.")
        METHOD_NOT_SUPPORTED,
        @Description("The provider serves no models of this type.")
        TYPE_NOT_SUPPORTED,
        @Description("The provider is not installed.")
        NOT_INSTALLED,
        @Description("The provider still has credentials.")
        IN_USE,
        @Description("The value of a secret field is a mask or a hint, not a secret.")
        MASKED_VALUE,
        @Description("The provider does not accept the credential.")
        CREDENTIAL_REJECTED,
        @Description("The server may not ask at the address of the credential.")
        ADDRESS_NOT_ALLOWED,
        @Description("The owner has no credential, or the pool no enabled member.")
        NOT_CONFIGURED,
        @Description("The owner has credentials, and none is the default.")
        DEFAULT_MISSING,
        @Description("The model is switched off.")
        MODEL_DISABLED,
        @Description("No credential is bound to the environment.")
        ENVIRONMENT_NOT_BOUND,
        @Description("Every candidate rests, is over its quota or was excluded; retryAt says when one can serve.")
        ALL_COOLING,
        @Description("A pool that is switched on needs at least two members that are.")
        TOO_FEW_MEMBERS,
        @Description("A stored secret cannot be decrypted with the configured keys.")
        UNREADABLE,
        @Description("The operation is not permitted: for the role of the caller, or on this object.")
        FORBIDDEN,
        @Description("The name looks the same as a name in use.")
        NAME_CONFUSABLE,
        @Description("The quota of the workspace is exhausted.")
        QUOTA_EXCEEDED,
        @Description("The clientMutationId was sent before, within 24 hours, with another input or mutation.")
        IDEMPOTENCY_KEY_REUSED,
        @Description(
                "Another request is changing the same object, too many credentials are being tested, or too many requests wait for a lease; try again.")
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
