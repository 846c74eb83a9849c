package dev.modelkeys.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Event of a change, fired within its transaction; the audit log records it.
 *
 * @param subject the name of the changed object at that time
 * @param details never a secret
 */
public record Change(
        UUID workspace,
        AuditAction action,
        @Nullable String providerId,
        @Nullable UUID customModelId,
        @Nullable UUID credentialId,
        @Nullable String subject,
        @Nullable String details) {

    public static Change ofProvider(UUID workspace, AuditAction action, String providerId, String label) {
        return new Change(workspace, action, providerId, null, null, label, null);
    }

    public static Change ofWorkspace(UUID workspace, AuditAction action, String subject) {
        return new Change(workspace, action, null, null, null, subject, null);
    }
}
