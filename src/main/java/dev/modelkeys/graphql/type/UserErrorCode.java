package dev.modelkeys.graphql.type;

import org.eclipse.microprofile.graphql.Description;

/** Code of a {@link UserError}, stable across releases. */
@Description("Code of a user error, stable across releases.")
public enum UserErrorCode {
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
    @Description("The current revision differs from expectedRevision.")
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
    @Description("The provider rejected the credential.")
    CREDENTIAL_REJECTED,
    @Description("The server does not connect to this address.")
    ADDRESS_NOT_ALLOWED,
    @Description("Load balancing requires at least two credentials.")
    TOO_FEW_MEMBERS,
    @Description("The owner has no credentials.")
    NOT_CONFIGURED,
    @Description("The owner has no default credential.")
    DEFAULT_MISSING,
    @Description("The model is disabled.")
    MODEL_DISABLED,
    @Description("The environment has no credential of its own.")
    ENVIRONMENT_NOT_BOUND,
    @Description("Every credential is cooling down after a rejection.")
    ALL_COOLING,
    @Description("The stored secret cannot be decrypted with the configured keys.")
    UNREADABLE,
    @Description("The role of the caller lacks the required permission.")
    FORBIDDEN,
    @Description("The name looks the same as another name of this owner.")
    NAME_CONFUSABLE,
    @Description("The quota of the workspace is exhausted.")
    QUOTA_EXCEEDED,
    @Description("The clientMutationId was sent before, within 24 hours, with another input or mutation.")
    IDEMPOTENCY_KEY_REUSED,
    @Description("Another request is changing the same object; try again.")
    BUSY
}
