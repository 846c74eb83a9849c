package dev.modelkeys.routing.resolution;

import org.eclipse.microprofile.graphql.Description;

/** What became of a candidate. */
@Description("Decision on a candidate.")
public enum StepDecision {
    @Description("The candidate serves the call.")
    CHOSEN,
    @Description("The candidate does not serve the call.")
    SKIPPED
}
