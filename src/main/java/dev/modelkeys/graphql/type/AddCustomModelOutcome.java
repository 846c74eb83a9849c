package dev.modelkeys.graphql.type;

import org.eclipse.microprofile.graphql.Description;

/** Effect of addCustomModel on the model. */
@Description("Effect of addCustomModel on the model.")
public enum AddCustomModelOutcome {
    @Description("The model did not exist and was added.")
    CREATED,
    @Description("The model was listed already: it has one more credential, and its default is unchanged.")
    CREDENTIAL_ADDED,
    @Description("The model had been removed: it is listed again, with the new credential as default.")
    READDED
}
