package dev.modelkeys.vault;

import javax.crypto.SecretKey;

/** A workspace's key in the clear. Not a record: the text of a {@link SecretKey} is a hash of its bytes. */
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
