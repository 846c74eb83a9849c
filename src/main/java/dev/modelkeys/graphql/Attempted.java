package dev.modelkeys.graphql;

import dev.modelkeys.rule.AuditAction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each mutation would have done, for the entry that tells of one that was not. */
final class Attempted {

    private static final Map<String, AuditAction> BY_MUTATION = Map.ofEntries(
            Map.entry("Mutation.installProvider", AuditAction.PROVIDER_INSTALLED),
            Map.entry("Mutation.uninstallProvider", AuditAction.PROVIDER_UNINSTALLED),
            Map.entry("Mutation.addCredential", AuditAction.CREDENTIAL_ADDED),
            Map.entry("Mutation.editCredential", AuditAction.CREDENTIAL_EDITED),
            Map.entry("Mutation.deleteCredential", AuditAction.CREDENTIAL_DELETED),
            Map.entry("Mutation.setDefaultCredential", AuditAction.DEFAULT_SET),
            Map.entry("Mutation.addCustomModel", AuditAction.CUSTOM_MODEL_ADDED),
            Map.entry("Mutation.removeCustomModel", AuditAction.CUSTOM_MODEL_REMOVED),
            Map.entry("Mutation.readdCustomModel", AuditAction.CUSTOM_MODEL_READDED),
            Map.entry("Mutation.createWorkspace", AuditAction.WORKSPACE_CREATED),
            Map.entry("Mutation.createApiToken", AuditAction.TOKEN_CREATED),
            Map.entry("Mutation.revokeApiToken", AuditAction.TOKEN_REVOKED));

    private Attempted() {}

    static @Nullable AuditAction by(String operation) {
        return BY_MUTATION.get(operation);
    }
}
