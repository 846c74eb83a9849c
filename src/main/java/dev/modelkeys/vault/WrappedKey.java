package dev.modelkeys.vault;

/** A key as the database keeps it: encrypted with the master key that is named beside it. */
record WrappedKey(String masterKeyId, byte[] bytes) {

    @Override
    public String toString() {
        return "WrappedKey[masterKeyId=" + masterKeyId + "]";
    }
}
