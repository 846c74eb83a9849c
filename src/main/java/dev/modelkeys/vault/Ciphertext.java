package dev.modelkeys.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Stored form of an encrypted secret: a header with format and data key version, then the output of {@link AesGcm}.
 */
public final class Ciphertext {

    private static final int HEADER = Byte.BYTES + Integer.BYTES;

    private final byte[] bytes;
    private final Format format;

    private Ciphertext(byte[] bytes, Format format) {
        this.bytes = bytes;
        this.format = format;
    }

    /** Format, by the first byte: which encryption context the ciphertext is bound to. */
    enum Format {
        /** Bound to workspace, credential, field and version; no longer written. */
        V1(1),
        /** Bound to the keyring as well. */
        V2(2);

        static final Format NEWEST = V2;

        private final byte code;

        Format(int code) {
            this.code = (byte) code;
        }

        private static Format of(byte code) {
            for (Format format : values()) {
                if (format.code == code) {
                    return format;
                }
            }
            throw DecryptionFailed.format();
        }
    }

    static Ciphertext of(int dataKeyVersion, byte[] sealed) {
        return new Ciphertext(
                ByteBuffer.allocate(HEADER + sealed.length)
                        .put(Format.NEWEST.code)
                        .putInt(dataKeyVersion)
                        .put(sealed)
                        .array(),
                Format.NEWEST);
    }

    /**
     * Parses stored bytes.
     *
     * @throws DecryptionFailed if the format is unknown
     */
    public static Ciphertext parse(byte[] bytes) {
        if (bytes.length < HEADER + AesGcm.OVERHEAD) {
            throw DecryptionFailed.format();
        }
        return new Ciphertext(bytes.clone(), Format.of(bytes[0]));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int dataKeyVersion() {
        return ByteBuffer.wrap(bytes).getInt(Byte.BYTES);
    }

    /** Whether re-encryption would bind it to its keyring, which it is not yet. */
    public boolean isOutdated() {
        return format != Format.NEWEST;
    }

    Format format() {
        return format;
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
