package dev.modelkeys.vault;

import javax.crypto.SecretKey;

/** Unwrapped data key. Not a record, because {@code toString} would show a hash of the key bytes. */
final class DataKey {

    private final int version;
    private final SecretKey key;

    DataKey(int version, SecretKey key) {
        this.version = version;
        this.key = key;
    }

    int version() {
        return version;
    }

    SecretKey key() {
        return key;
    }

    @Override
    public String toString() {
        return "DataKey[version=" + version + "]";
    }
}
