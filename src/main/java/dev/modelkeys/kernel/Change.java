package dev.modelkeys.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a use case did, within its transaction: an event that the audit writes down.
 *
 * @param subject what it was done to, by the name it had then
 * @param details more of it, never a secret
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
