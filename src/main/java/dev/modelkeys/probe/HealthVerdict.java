package dev.modelkeys.probe;

import org.eclipse.microprofile.graphql.Description;

/** Verdict of a provider on a credential. */
@Description("Verdict of a provider on a credential.")
public enum HealthVerdict {
    @Description("The provider accepts it.")
    VALID,
    @Description("The provider does not accept it.")
    REJECTED,
    @Description("A real key without money or quota.")
    NO_CREDIT,
    @Description("Asked too often; the key itself is known.")
    RATE_LIMITED,
    @Description("The provider did not answer.")
    UNREACHABLE,
    @Description("The answer shows neither that it works nor that it does not.")
    INCONCLUSIVE
}
