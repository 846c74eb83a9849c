package dev.modelkeys.catalog;

import org.eclipse.microprofile.graphql.Description;

/** Level at which a provider takes credentials: once for its predefined models, or for each custom model. */
@Description("Level at which a provider takes credentials.")
public enum ConfigurationMethod {
    @Description("Credentials of the provider, for all its predefined models.")
    PREDEFINED_MODEL,
    @Description("Credentials of single custom models.")
    CUSTOM_MODEL
}
