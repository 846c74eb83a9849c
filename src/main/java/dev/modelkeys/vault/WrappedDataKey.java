package dev.modelkeys.vault;

/** Data key as stored: wrapped with the master key of this id. */
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
