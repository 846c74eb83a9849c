package dev.modelkeys.kernel;

import org.eclipse.microprofile.graphql.Description;

/** What the audit tells of. */
@Description("What the audit tells of.")
public enum AuditAction {
    @Description("A provider was installed.")
    PROVIDER_INSTALLED,
    @Description("A provider was uninstalled.")
    PROVIDER_UNINSTALLED,
    @Description("A credential was added.")
    CREDENTIAL_ADDED,
    @Description("A credential's name or values were changed.")
    CREDENTIAL_EDITED,
    @Description("A credential was deleted.")
    CREDENTIAL_DELETED,
    @Description("A credential became its owner's default.")
    DEFAULT_SET,
    @Description("An owner was left without a default.")
    DEFAULT_CLEARED,
    @Description("A custom model was added.")
    CUSTOM_MODEL_ADDED,
    @Description("A custom model left the model list.")
    CUSTOM_MODEL_REMOVED,
    @Description("A custom model was listed again.")
    CUSTOM_MODEL_READDED,
    @Description("A custom model went with its last credential.")
    CUSTOM_MODEL_DELETED,
    @Description("A workspace was made.")
    WORKSPACE_CREATED,

    @Description("A workspace was deleted with everything in it; its audit stays.")
    WORKSPACE_DELETED,
    @Description("An API token was made.")
    TOKEN_CREATED,
    @Description("An API token was revoked.")
    TOKEN_REVOKED,
    @Description("Something was refused, or failed: nothing was changed.")
    ACCESS_DENIED,
    @Description("Keys were rotated.")
    KEYS_ROTATED
}
