package dev.modelkeys.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A sealed secret as it is stored: a header that says which data key opens it, then the ciphertext.
 */
public final class Ciphertext {

    private static final byte FORMAT = 1;
    private static final int HEADER = Byte.BYTES + Integer.BYTES;

    private final byte[] bytes;

    private Ciphertext(byte[] bytes) {
        this.bytes = bytes;
    }

    static Ciphertext of(int dataKeyVersion, byte[] box) {
        return new Ciphertext(ByteBuffer.allocate(HEADER + box.length)
                .put(FORMAT)
                .putInt(dataKeyVersion)
                .put(box)
                .array());
    }

    /**
     * Takes stored bytes back.
     *
     * @throws DecryptionFailed if they cannot be what a vault wrote
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

    byte[] box() {
        return Arrays.copyOfRange(bytes, HEADER, bytes.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ciphertext sealed && Arrays.equals(bytes, sealed.bytes);
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
