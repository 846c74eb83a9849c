package dev.modelkeys.vault;

/** A workspace's key as the database keeps it: encrypted with the master key that is named beside it. */
record WrappedDataKey(int version, String masterKeyId, byte[] bytes) {

    static WrappedDataKey of(int version, WrappedKey key) {
        return new WrappedDataKey(version, key.masterKeyId(), key.bytes());
    }

    WrappedKey key() {
        return new WrappedKey(masterKeyId, bytes);
    }

    @Override
    public String toString() {
        return "WrappedDataKey[version=" + version + ", masterKeyId=" + masterKeyId + "]";
    }
}
