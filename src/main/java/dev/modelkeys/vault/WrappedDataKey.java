package dev.modelkeys.vault;

/** A workspace's key as the database keeps it: encrypted with the master key that is named beside it. */
record WrappedDataKey(int version, String masterKeyId, byte[] bytes) {

    @Override
    public String toString() {
        return "WrappedDataKey[version=" + version + ", masterKeyId=" + masterKeyId + "]";
    }
}
