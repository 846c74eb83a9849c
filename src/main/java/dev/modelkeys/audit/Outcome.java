package dev.modelkeys.audit;

import org.eclipse.microprofile.graphql.Description;

/** How what an entry tells of ended. */
@Description("How what an entry tells of ended.")
public enum Outcome {
    @Description("It was done.")
    DONE,
    @Description("It was refused: the caller may not, or the input was not right.")
    REFUSED,
    @Description("It failed for a reason of the server's.")
    FAILED
}
