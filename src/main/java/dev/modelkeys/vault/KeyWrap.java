package dev.modelkeys.vault;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.SecretKey;

/** Wraps keys with a master key, each bound to what it is for: a data key to its workspace and version, for one. */
@Singleton
class KeyWrap {

    private static final String DATA_KEY = "mk/v1/dek";
    private static final String AUDIT_KEY = "mk/v1/audit";
    private static final byte FORMAT = 1;

    private final MasterKeys masterKeys;
    private final AesGcm box;

    KeyWrap(MasterKeys masterKeys, AesGcm box) {
        this.masterKeys = masterKeys;
        this.box = box;
    }

    WrappedDataKey freshKey(UUID workspace, int version) {
        return WrappedDataKey.of(version, fresh(place(workspace, version)));
    }

    DataKey unwrap(UUID workspace, WrappedDataKey wrapped) {
        return new DataKey(wrapped.version(), key(wrapped.key(), place(workspace, wrapped.version())));
    }

    WrappedDataKey rewrap(UUID workspace, WrappedDataKey wrapped) {
        return WrappedDataKey.of(wrapped.version(), rewrap(wrapped.key(), place(workspace, wrapped.version())));
    }

    WrappedKey freshAuditKey(UUID workspace) {
        return fresh(auditPlace(workspace));
    }

    SecretKey unwrapAuditKey(UUID workspace, WrappedKey wrapped) {
        return key(wrapped, auditPlace(workspace));
    }

    WrappedKey rewrapAuditKey(UUID workspace, WrappedKey wrapped) {
        return rewrap(wrapped, auditPlace(workspace));
    }

    private WrappedKey fresh(byte[] place) {
        byte[] raw = box.freshKey();
        try {
            return wrap(raw, place);
        } finally {
            Arrays.fill(raw, (byte) 0);
        }
    }

    private SecretKey key(WrappedKey wrapped, byte[] place) {
        return KeyMaterial.consume(open(wrapped, place));
    }

    /** The same key under the primary master key, opened once more before it may replace the other. */
    private WrappedKey rewrap(WrappedKey wrapped, byte[] place) {
        byte[] raw = open(wrapped, place);
        byte[] again = {};
        try {
            WrappedKey rewrapped = wrap(raw, place);
            again = open(rewrapped, place);
            if (!MessageDigest.isEqual(raw, again)) {
                throw new DecryptionFailed(DecryptionFailed.Reason.INTEGRITY);
            }
            return rewrapped;
        } finally {
            Arrays.fill(raw, (byte) 0);
            Arrays.fill(again, (byte) 0);
        }
    }

    private WrappedKey wrap(byte[] raw, byte[] place) {
        MasterKey masterKey = masterKeys.primary();
        byte[] sealed = box.seal(masterKey.key(), raw, place);
        byte[] wrapped = ByteBuffer.allocate(Byte.BYTES + sealed.length)
                .put(FORMAT)
                .put(sealed)
                .array();
        return new WrappedKey(masterKey.id(), wrapped);
    }

    private byte[] open(WrappedKey wrapped, byte[] place) {
        MasterKey masterKey = masterKeys
                .find(wrapped.masterKeyId())
                .orElseThrow(() -> new DecryptionFailed(DecryptionFailed.Reason.KEY_UNAVAILABLE));
        byte[] bytes = wrapped.bytes();
        if (bytes.length == 0 || bytes[0] != FORMAT) {
            throw new DecryptionFailed(DecryptionFailed.Reason.FORMAT);
        }
        byte[] sealed = Arrays.copyOfRange(bytes, Byte.BYTES, bytes.length);
        byte[] raw = box.open(masterKey.key(), sealed, place);
        if (raw.length != AesGcm.KEY_BYTES) {
            Arrays.fill(raw, (byte) 0);
            throw new DecryptionFailed(DecryptionFailed.Reason.FORMAT);
        }
        return raw;
    }

    private static byte[] place(UUID workspace, int version) {
        return AssociatedData.of(DATA_KEY).and(workspace).and(version).toBytes();
    }

    private static byte[] auditPlace(UUID workspace) {
        return AssociatedData.of(AUDIT_KEY).and(workspace).toBytes();
    }
}
