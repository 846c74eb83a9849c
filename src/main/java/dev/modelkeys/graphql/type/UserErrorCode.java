package dev.modelkeys.graphql.type;

import org.eclipse.microprofile.graphql.Description;

/** What kind of mistake a {@link UserError} tells of. The list is whole from the start, so that generated clients stay valid. */
@Description("What kind of mistake a user error tells of.")
public enum UserErrorCode {
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
    @Description("The provider refused the credential.")
    CREDENTIAL_REJECTED,
    @Description("The server does not connect to this address.")
    ADDRESS_NOT_ALLOWED,
    @Description("Sharing load takes at least two credentials.")
    TOO_FEW_MEMBERS,
    @Description("The owner has no credentials.")
    NOT_CONFIGURED,
    @Description("The owner has no default credential.")
    DEFAULT_MISSING,
    @Description("The model is switched off.")
    MODEL_DISABLED,
    @Description("The environment has no credential of its own.")
    ENVIRONMENT_NOT_BOUND,
    @Description("Every credential is resting after a refusal.")
    ALL_COOLING,
    @Description("The stored secret cannot be opened with the keys at hand.")
    UNREADABLE,
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
