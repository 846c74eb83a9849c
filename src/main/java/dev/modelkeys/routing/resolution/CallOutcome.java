package dev.modelkeys.routing.resolution;

import org.eclipse.microprofile.graphql.Description;

/** Outcome of a call to a provider. */
@Description("Outcome of a call to a provider.")
public enum CallOutcome {
    @Description("The call succeeded.")
    OK,
    @Description("Too many calls; the credential rests for a minute unless the provider said how long.")
    RATE_LIMITED,
    @Description(
            "The account has no quota or money left; the credential rests for an hour unless the provider said how long.")
    QUOTA_EXCEEDED,
    @Description("The provider did not accept the credential; three in a row within ten minutes mark it REJECTED.")
    UNAUTHORIZED,
    @Description("No answer came.")
    UNREACHABLE,
    @Description("The provider failed.")
    SERVER_ERROR,
    @Description("The call itself was at fault; says nothing of the credential.")
    BAD_REQUEST
}
