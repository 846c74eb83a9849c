package dev.modelkeys.graphql.type;

import org.eclipse.microprofile.graphql.Description;

/** Whether an added custom model is new. */
@Description("Whether an added custom model is new.")
public enum AddCustomModelOutcome {
    @Description("The model is new.")
    CREATED,
    @Description("The model was listed already: it has one credential more, and its default stays.")
    CREDENTIAL_ADDED,
    @Description("The model had been removed: it is listed again, with the new credential as its default.")
    READDED
}
