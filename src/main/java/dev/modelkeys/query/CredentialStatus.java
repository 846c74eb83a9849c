package dev.modelkeys.query;

import org.eclipse.microprofile.graphql.Description;

/** Whether an owner's models have a credential to use. */
@Description("Whether an owner's models have a credential to use.")
public enum CredentialStatus {
    @Description("There are no credentials.")
    NOT_CONFIGURED,
    @Description("There are credentials, but none is the default: somebody must choose one.")
    DEFAULT_MISSING,
    @Description("There is a default credential.")
    READY
}
