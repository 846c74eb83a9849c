package dev.modelkeys.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Stored form of an encrypted secret: a header with format and data key version, then the output of {@link AesGcm}.
 */
public final class Ciphertext {

    private static final byte FORMAT = 1;
    private static final int HEADER = Byte.BYTES + Integer.BYTES;

    private final byte[] bytes;

    private Ciphertext(byte[] bytes) {
        this.bytes = bytes;
    }

    static Ciphertext of(int dataKeyVersion, byte[] sealed) {
        return new Ciphertext(ByteBuffer.allocate(HEADER + sealed.length)
                .put(FORMAT)
                .putInt(dataKeyVersion)
                .put(sealed)
                .array());
    }

    /**
     * Parses stored bytes.
     *
     * @throws DecryptionFailed if the format is unknown
     */
    public static Ciphertext parse(byte[] bytes) {
        if (bytes.length < HEADER + AesGcm.OVERHEAD || bytes[0] != FORMAT) {
            throw new DecryptionFailed(DecryptionFailed.Reason.FORMAT);
        }
        return new Ciphertext(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int dataKeyVersion() {
        return ByteBuffer.wrap(bytes).getInt(Byte.BYTES);
    }

    byte[] sealed() {
        return Arrays.copyOfRange(bytes, HEADER, bytes.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ciphertext that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Sealed[dataKeyVersion=" + dataKeyVersion() + "]";
    }
}
