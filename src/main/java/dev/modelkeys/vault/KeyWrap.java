package dev.modelkeys.vault;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.SecretKey;

/** Envelope encryption of data keys and audit keys with a master key, each bound to its workspace and purpose. */
@Singleton
class KeyWrap {

    private static final String DATA_KEY = "mk/v1/dek";
    private static final String AUDIT_KEY = "mk/v1/audit";
    private static final byte FORMAT = 1;

    private final MasterKeys masterKeys;
    private final AesGcm cipher;

    KeyWrap(MasterKeys masterKeys, AesGcm cipher) {
        this.masterKeys = masterKeys;
        this.cipher = cipher;
    }

    WrappedDataKey freshKey(UUID workspace, int version) {
        return WrappedDataKey.of(version, fresh(context(workspace, version)));
    }

    DataKey unwrap(UUID workspace, WrappedDataKey wrapped) {
        byte[] raw = unwrap(wrapped.key(), context(workspace, wrapped.version()));
        return new DataKey(wrapped.version(), KeyMaterial.consume(raw));
    }

    WrappedDataKey rewrap(UUID workspace, WrappedDataKey wrapped) {
        return WrappedDataKey.of(wrapped.version(), rewrap(wrapped.key(), context(workspace, wrapped.version())));
    }

    WrappedKey freshAuditKey(UUID workspace) {
        return fresh(auditContext(workspace));
    }

    SecretKey unwrapAuditKey(UUID workspace, WrappedKey wrapped) {
        return KeyMaterial.consume(unwrap(wrapped, auditContext(workspace)));
    }

    WrappedKey rewrapAuditKey(UUID workspace, WrappedKey wrapped) {
        return rewrap(wrapped, auditContext(workspace));
    }

    private WrappedKey fresh(byte[] context) {
        byte[] raw = cipher.freshKey();
        try {
            return wrap(raw, context);
        } finally {
            Arrays.fill(raw, (byte) 0);
        }
    }

    /** Wraps the key under the primary master key, and unwraps the result before it may replace the other. */
    private WrappedKey rewrap(WrappedKey wrapped, byte[] context) {
        byte[] raw = unwrap(wrapped, context);
        byte[] again = {};
        try {
            WrappedKey rewrapped = wrap(raw, context);
            again = unwrap(rewrapped, context);
            if (!MessageDigest.isEqual(raw, again)) {
                throw new DecryptionFailed(DecryptionFailed.Reason.INTEGRITY);
            }
            return rewrapped;
        } finally {
            Arrays.fill(raw, (byte) 0);
            Arrays.fill(again, (byte) 0);
        }
    }

    private WrappedKey wrap(byte[] raw, byte[] context) {
        MasterKey masterKey = masterKeys.primary();
        byte[] sealed = masterKey.wrap(cipher, raw, context);
        byte[] wrapped = ByteBuffer.allocate(Byte.BYTES + sealed.length)
                .put(FORMAT)
                .put(sealed)
                .array();
        return new WrappedKey(masterKey.id(), wrapped);
    }

    private byte[] unwrap(WrappedKey wrapped, byte[] context) {
        MasterKey masterKey = masterKeys
                .find(wrapped.masterKeyId())
                .orElseThrow(() -> new DecryptionFailed(DecryptionFailed.Reason.KEY_UNAVAILABLE));
        byte[] bytes = wrapped.bytes();
        if (bytes.length == 0 || bytes[0] != FORMAT) {
            throw new DecryptionFailed(DecryptionFailed.Reason.FORMAT);
        }
        byte[] sealed = Arrays.copyOfRange(bytes, Byte.BYTES, bytes.length);
        byte[] raw = masterKey.unwrap(cipher, sealed, context);
        if (raw.length != AesGcm.KEY_BYTES) {
            Arrays.fill(raw, (byte) 0);
            throw new DecryptionFailed(DecryptionFailed.Reason.FORMAT);
        }
        return raw;
    }

    private static byte[] context(UUID workspace, int version) {
        return AssociatedData.of(DATA_KEY).and(workspace).and(version).toBytes();
    }

    private static byte[] auditContext(UUID workspace) {
        return AssociatedData.of(AUDIT_KEY).and(workspace).toBytes();
    }
}
