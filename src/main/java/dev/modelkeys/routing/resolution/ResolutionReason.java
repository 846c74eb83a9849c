package dev.modelkeys.routing.resolution;

import org.eclipse.microprofile.graphql.Description;

/** Why a candidate was chosen or skipped. */
@Description("Why a candidate was chosen or skipped.")
public enum ResolutionReason {
    @Description("Chosen: the owner's default.")
    DEFAULT,
    @Description("Chosen: bound to the environment.")
    BOUND,
    @Description("Chosen: the next of its pool in turn.")
    NEXT_IN_TURN,
    @Description("Chosen: the next by the weights of its pool.")
    WEIGHT,
    @Description("Chosen: the lowest priority number of its pool that can serve.")
    PRIORITY,
    @Description("Skipped: the member is switched off.")
    MEMBER_DISABLED,
    @Description("Skipped: it rests after calls that failed.")
    COOLING,
    @Description("Skipped: the provider does not accept it, and others are left.")
    REJECTED,
    @Description("Skipped: its quota does not allow so many calls in this period.")
    OVER_QUOTA,
    @Description("Skipped: there is no default, or none is bound to the environment.")
    NO_DEFAULT,
    @Description("Skipped: its secrets cannot be decrypted.")
    UNREADABLE,
    @Description("Skipped: the caller excluded it.")
    EXCLUDED,
    @Description("Skipped: it can serve, and so can one with a lower priority number.")
    LOWER_PRIORITY,
    @Description("Skipped: it can serve, and it is the turn of another.")
    NOT_ITS_TURN;

    public StepDecision decision() {
        return compareTo(PRIORITY) <= 0 ? StepDecision.CHOSEN : StepDecision.SKIPPED;
    }

    /** Whether a candidate that is skipped for it may serve another time, or another caller, as it is. */
    boolean isPassing() {
        return switch (this) {
            case COOLING, REJECTED, OVER_QUOTA, EXCLUDED -> true;
            default -> false;
        };
    }
}
