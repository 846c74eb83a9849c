package dev.modelkeys.routing.resolution;

import org.eclipse.microprofile.graphql.Description;

/** Why no credential serves. */
@Description("Why no credential serves.")
public enum ResolutionRefusal {
    @Description("The provider is unknown or not installed, or the model unknown or removed.")
    MODEL_UNKNOWN,
    @Description("The model is switched off.")
    MODEL_DISABLED,
    @Description("The owner has no credential, or the pool no enabled member.")
    NOT_CONFIGURED,
    @Description("The owner has credentials, and none is the default.")
    DEFAULT_MISSING,
    @Description("No credential is bound to the environment.")
    ENVIRONMENT_NOT_BOUND,
    @Description("Every candidate rests, is over its quota or was excluded.")
    ALL_COOLING,
    @Description("The secrets of every candidate that is left cannot be decrypted.")
    UNREADABLE
}
