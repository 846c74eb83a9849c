package dev.modelkeys.graphql.type;

import org.eclipse.microprofile.graphql.Description;

/** Whether a custom model stands in the model list. */
@Description("Whether a custom model stands in the model list.")
public enum CustomModelState {
    @Description("It stands in the model list.")
    LISTED,
    @Description("It was taken off the list and keeps its credentials: it can be re-added.")
    REMOVED
}
