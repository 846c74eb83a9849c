package dev.modelkeys.graphql.credential;

import org.eclipse.microprofile.graphql.Description;

/** State of a custom model. */
@Description("State of a custom model.")
public enum CustomModelState {
    @Description("Part of the model list.")
    LISTED,
    @Description("Removed from the model list; the credentials are kept, and the model can be re-added.")
    REMOVED
}
