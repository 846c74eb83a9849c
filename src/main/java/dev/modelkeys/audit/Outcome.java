package dev.modelkeys.audit;

import org.eclipse.microprofile.graphql.Description;

/** Outcome of an audited action. */
@Description("Outcome of an audited action.")
public enum Outcome {
    @Description("The action took place.")
    DONE,
    @Description("The action was refused: a permission was missing or the input invalid.")
    REFUSED,
    @Description("The action failed for a reason on the side of the server.")
    FAILED
}
