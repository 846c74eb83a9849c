package dev.modelkeys.audit;

import dev.modelkeys.vault.AuditKeys;
import dev.modelkeys.vault.MacMessage;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Links each entry to the one before: its hash is an HMAC-SHA256, under the workspace's audit key, of the hash before and
 * of all its members, each preceded by its length.
 */
@ApplicationScoped
class HashChain {

    /** The hash that the first entry is linked to. */
    static final byte[] START = new byte[32];

    private static final String FORMAT = "mk/v1/audit-entry";

    private final AuditKeys keys;

    HashChain(AuditKeys keys) {
        this.keys = keys;
    }

    byte[] hash(byte[] before, AuditEntry entry) {
        return keys.hmac(entry.workspace(), bytes(before, entry));
    }

    static byte[] bytes(byte[] before, AuditEntry entry) {
        return new MacMessage(FORMAT)
                .add(before)
                .add(entry.workspace())
                .add(entry.seq())
                .add(entry.id())
                .add(entry.at())
                .add(entry.actor())
                .add(entry.principal())
                .add(entry.tokenId())
                .add(entry.requestId())
                .add(entry.address())
                .add(entry.action())
                .add(entry.outcome())
                .add(entry.attempted())
                .add(entry.reason())
                .add(entry.providerId())
                .add(entry.customModelId())
                .add(entry.credentialId())
                .add(entry.subject())
                .add(entry.details())
                .bytes();
    }
}
