package dev.modelkeys.kernel;

import org.eclipse.microprofile.graphql.Description;

/** Action that the audit records. */
@Description("Action that the audit records.")
public enum AuditAction {
    @Description("Provider installed.")
    PROVIDER_INSTALLED,
    @Description("Provider uninstalled.")
    PROVIDER_UNINSTALLED,
    @Description("Credential added.")
    CREDENTIAL_ADDED,
    @Description("Name or values of a credential changed.")
    CREDENTIAL_EDITED,
    @Description("Credential deleted.")
    CREDENTIAL_DELETED,
    @Description("Default credential of an owner set.")
    DEFAULT_SET,
    @Description("Default credential of an owner cleared.")
    DEFAULT_CLEARED,
    @Description("Custom model added.")
    CUSTOM_MODEL_ADDED,
    @Description("Custom model removed from the model list.")
    CUSTOM_MODEL_REMOVED,
    @Description("Removed custom model listed again.")
    CUSTOM_MODEL_READDED,
    @Description("Custom model deleted with its last credential.")
    CUSTOM_MODEL_DELETED,
    @Description("Workspace created.")
    WORKSPACE_CREATED,
    @Description("Workspace deleted with everything in it but its audit.")
    WORKSPACE_DELETED,
    @Description("API token created.")
    TOKEN_CREATED,
    @Description("API token revoked.")
    TOKEN_REVOKED,
    @Description("Operation refused or failed; nothing was changed.")
    ACCESS_DENIED,
    @Description("Data or master keys rotated.")
    KEYS_ROTATED,
    @Description("Provider asked whether a credential works.")
    CREDENTIAL_TESTED,
    @Description("Verdict on a credential changed without a request.")
    HEALTH_CHANGED,
    @Description("Leases of a minute, counted: which groups of leases the entry is about, and the hash of the last.")
    CREDENTIAL_USED,
    @Description("Verdict on a credential forgotten, and its cooldown ended, by hand.")
    HEALTH_RESET,
    @Description("Pool of a model saved.")
    LOAD_BALANCING_SAVED,
    @Description("Credential of an environment set or cleared.")
    BINDING_SET,
    @Description("Model switched off or on.")
    MODEL_SWITCHED,
    @Description("Quotas of a credential set or lifted.")
    QUOTAS_SET
}
