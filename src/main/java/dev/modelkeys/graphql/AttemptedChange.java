package dev.modelkeys.graphql;

import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Ids;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a mutation would have done and to what, for the entry that tells of one that was not. Of what came, only ids are told.
 */
record AttemptedChange(@Nullable AuditAction action, @Nullable UUID customModel, @Nullable UUID credential) {

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
    private static final Set<AuditAction> OF_A_CREDENTIAL =
            Set.of(AuditAction.CREDENTIAL_EDITED, AuditAction.CREDENTIAL_DELETED, AuditAction.DEFAULT_SET);
    private static final Set<AuditAction> OF_A_MODEL =
            Set.of(AuditAction.CUSTOM_MODEL_REMOVED, AuditAction.CUSTOM_MODEL_READDED);

    static AttemptedChange of(OperationContext invocation) {
        AuditAction action = BY_MUTATION.get(invocation.operation());
        Object input = invocation.arguments().get("input");
        UUID id = id(input, "id");
        return new AttemptedChange(
                action,
                action != null && OF_A_MODEL.contains(action) ? id : id(member(input, "owner"), "customModelId"),
                action != null && OF_A_CREDENTIAL.contains(action) ? id : id(input, "credentialId"));
    }

    private static @Nullable UUID id(@Nullable Object input, String name) {
        return member(input, name) instanceof String text ? Ids.parse(text).orElse(null) : null;
    }

    private static @Nullable Object member(@Nullable Object input, String name) {
        return input instanceof Map<?, ?> members ? members.get(name) : null;
    }
}
