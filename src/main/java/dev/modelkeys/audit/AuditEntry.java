package dev.modelkeys.audit;

import dev.modelkeys.kernel.AuditAction;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit log.
 *
 * @param seq the entry's number in its workspace, from 1 without gaps; 0 before it has one
 * @param actor the caller's name at that time
 * @param principal the caller's identity as authenticated
 * @param attempted the refused or failed action
 * @param reason the refusal's or failure's codes
 * @param subject the changed thing's name at that time
 * @param details further facts as JSON, never a secret
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
