package dev.modelkeys.routing.resolution;

import org.eclipse.microprofile.graphql.Description;

/** How a pool chooses among members that can serve. */
@Description("How a pool chooses among members that can serve.")
public enum BalancingStrategy {
    @Description("Each in turn.")
    ROUND_ROBIN(ResolutionReason.NEXT_IN_TURN),
    @Description("Each as often as its weight says, evenly spread.")
    WEIGHTED(ResolutionReason.WEIGHT),
    @Description("The lowest priority number that can serve; among equals, each in turn.")
    PRIORITY(ResolutionReason.PRIORITY);

    private final ResolutionReason reason;

    BalancingStrategy(ResolutionReason reason) {
        this.reason = reason;
    }

    /** Why its choice is chosen. */
    ResolutionReason reason() {
        return reason;
    }
}
