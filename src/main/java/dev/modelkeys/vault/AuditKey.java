package dev.modelkeys.vault;

import javax.crypto.SecretKey;

/**
 * What is made of a workspace's audit key: a key for each purpose, so that a code made for one end says nothing at the
 * other. Not a record: the text of a {@link SecretKey} is a hash of its bytes.
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
