package dev.modelkeys.vault;

import javax.crypto.SecretKey;

/**
 * Subkeys of a workspace's audit key, one for each purpose, so that a MAC of one purpose is not valid for the other. Not a
 * record, because {@code toString} would show a hash of the key bytes.
 */
final class AuditKey {

    private static final String CHAIN = "mk/v1/audit/chain";
    private static final String FINGERPRINT = "mk/v1/audit/fingerprint";

    private final SecretKey chain;
    private final SecretKey fingerprint;

    private AuditKey(SecretKey chain, SecretKey fingerprint) {
        this.chain = chain;
        this.fingerprint = fingerprint;
    }

    static AuditKey of(SecretKey key) {
        return new AuditKey(HmacSha256.subkey(key, CHAIN), HmacSha256.subkey(key, FINGERPRINT));
    }

    SecretKey chain() {
        return chain;
    }

    SecretKey fingerprint() {
        return fingerprint;
    }
}
