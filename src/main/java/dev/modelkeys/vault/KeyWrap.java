package dev.modelkeys.vault;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;

/** Wraps data keys with a master key, each bound to its workspace and version. */
@Singleton
class KeyWrap {

    private static final String PURPOSE = "mk/v1/dek";
    private static final byte FORMAT = 1;

    private final MasterKeys masterKeys;
    private final SecretBox box;

    KeyWrap(MasterKeys masterKeys, SecretBox box) {
        this.masterKeys = masterKeys;
        this.box = box;
    }

    WrappedDataKey freshKey(UUID workspace, int version) {
        MasterKey masterKey = masterKeys.primary();
        byte[] raw = box.freshKey();
        try {
            byte[] sealed = box.seal(masterKey.key(), raw, place(workspace, version));
            byte[] wrapped = ByteBuffer.allocate(Byte.BYTES + sealed.length)
                    .put(FORMAT)
                    .put(sealed)
                    .array();
            return new WrappedDataKey(version, masterKey.id(), wrapped);
        } finally {
            Arrays.fill(raw, (byte) 0);
        }
    }

    DataKey unwrap(UUID workspace, WrappedDataKey wrapped) {
        MasterKey masterKey = masterKeys
                .find(wrapped.masterKeyId())
                .orElseThrow(() -> new Unreadable(Unreadable.Reason.KEY_UNAVAILABLE));
        byte[] bytes = wrapped.bytes();
        if (bytes.length == 0 || bytes[0] != FORMAT) {
            throw new Unreadable(Unreadable.Reason.FORMAT);
        }
        byte[] sealed = Arrays.copyOfRange(bytes, Byte.BYTES, bytes.length);
        byte[] raw = box.open(masterKey.key(), sealed, place(workspace, wrapped.version()));
        if (raw.length != SecretBox.KEY_BYTES) {
            Arrays.fill(raw, (byte) 0);
            throw new Unreadable(Unreadable.Reason.FORMAT);
        }
        return new DataKey(wrapped.version(), KeyMaterial.consume(raw));
    }

    private static byte[] place(UUID workspace, int version) {
        return AssociatedData.of(PURPOSE).and(workspace).and(version).toBytes();
    }
}
