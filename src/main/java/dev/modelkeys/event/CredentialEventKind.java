package dev.modelkeys.event;

import dev.modelkeys.kernel.AuditAction;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** Kind of a change of credentials. */
@Description("Kind of a change of credentials.")
public enum CredentialEventKind {
    @Description("Credential added.")
    ADDED,
    @Description("Name, values or quotas of a credential changed.")
    EDITED,
    @Description("Credential deleted.")
    DELETED,
    @Description("Default credential of an owner set or cleared.")
    DEFAULT_CHANGED,
    @Description("Custom model added, or a removed one listed again.")
    MODEL_ADDED,
    @Description("Custom model removed from the model list.")
    MODEL_REMOVED,
    @Description("Custom model deleted with its last credential.")
    MODEL_DELETED,
    @Description("Pool of a model saved, or the model switched off or on.")
    POOL_CHANGED,
    @Description("Credential of an environment set or cleared.")
    BINDING_CHANGED,
    @Description("Cooldown, verdict or use of a quota of an owner's credentials changed, told at most once a second.")
    COOLDOWN_CHANGED,
    @Description("Credential tested, or its health reset.")
    HEALTH_CHANGED,
    @Description("Begin of a stream, or events were left out: read anew.")
    RESYNC;

    /** Empty for an action that changes no credential. */
    static Optional<CredentialEventKind> of(AuditAction action) {
        return Optional.ofNullable(kind(action));
    }

    private static @Nullable CredentialEventKind kind(AuditAction action) {
        return switch (action) {
            case CREDENTIAL_ADDED -> ADDED;
            case CREDENTIAL_EDITED, QUOTAS_SET -> EDITED;
            case CREDENTIAL_DELETED -> DELETED;
            case DEFAULT_SET, DEFAULT_CLEARED -> DEFAULT_CHANGED;
            case CUSTOM_MODEL_ADDED, CUSTOM_MODEL_READDED -> MODEL_ADDED;
            case CUSTOM_MODEL_REMOVED -> MODEL_REMOVED;
            case CUSTOM_MODEL_DELETED -> MODEL_DELETED;
            case LOAD_BALANCING_SAVED, MODEL_SWITCHED -> POOL_CHANGED;
            case BINDING_SET -> BINDING_CHANGED;
            case CREDENTIAL_TESTED, HEALTH_CHANGED, HEALTH_RESET -> HEALTH_CHANGED;
            case PROVIDER_INSTALLED,
                    PROVIDER_UNINSTALLED,
                    WORKSPACE_CREATED,
                    WORKSPACE_DELETED,
                    TOKEN_CREATED,
                    TOKEN_REVOKED,
                    ACCESS_DENIED,
                    KEYS_ROTATED,
                    CREDENTIAL_USED -> null;
        };
    }
}
