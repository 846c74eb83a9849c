package dev.modelkeys.audit;

import dev.modelkeys.kernel.AuditAction;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the book.
 *
 * @param seq its number in the workspace, from 1 on without gaps
 * @param actor whoever did it, by the name they had then
 * @param principal whoever did it, as they proved it
 * @param attempted what was refused or failed
 * @param reason why, as codes
 * @param subject what it was done to, by the name it had then
 * @param details more of it, as JSON, never a secret
 */
public record AuditEntry(
        UUID workspace,
        long seq,
        UUID id,
        Instant at,
        String actor,
        String principal,
        @Nullable UUID tokenId,
        @Nullable String requestId,
        @Nullable String address,
        AuditAction action,
        Outcome outcome,
        @Nullable AuditAction attempted,
        @Nullable String reason,
        @Nullable String providerId,
        @Nullable UUID customModelId,
        @Nullable UUID credentialId,
        @Nullable String subject,
        @Nullable String details) {

    AuditEntry numbered(long number) {
        return new AuditEntry(
                workspace,
                number,
                id,
                at,
                actor,
                principal,
                tokenId,
                requestId,
                address,
                action,
                outcome,
                attempted,
                reason,
                providerId,
                customModelId,
                credentialId,
                subject,
                details);
    }
}
