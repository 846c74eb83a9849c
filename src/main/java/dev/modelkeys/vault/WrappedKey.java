package dev.modelkeys.vault;

/** Key as stored: wrapped with the master key of this id. */
record WrappedKey(String masterKeyId, byte[] bytes) {

    @Override
    public String toString() {
        return "WrappedKey[masterKeyId=" + masterKeyId + "]";
    }
}
