package dev.modelkeys.query;

import org.eclipse.microprofile.graphql.Description;

/** Status of an owner's credentials. */
@Description("Status of an owner's credentials.")
public enum CredentialStatus {
    @Description("The owner has no credentials.")
    NOT_CONFIGURED,
    @Description("The owner has credentials but no default; one must be set.")
    DEFAULT_MISSING,
    @Description("The owner has a default credential.")
    READY
}
