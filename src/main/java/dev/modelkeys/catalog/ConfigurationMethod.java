package dev.modelkeys.catalog;

/** The levels at which a provider takes credentials: once for its predefined models, or for each custom model. */
public enum ConfigurationMethod {
    PREDEFINED_MODEL,
    CUSTOM_MODEL
}
