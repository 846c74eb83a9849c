package dev.modelkeys.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a ciphertext is bound to, as bytes. Every part is preceded by its length: without it "ab" + "c" and "a" + "bc"
 * would be the same place.
 */
final class AssociatedData {

    private final List<byte[]> parts = new ArrayList<>();

    private AssociatedData() {}

    /** The purpose comes first and keeps ciphertexts made under one key for different ends apart. */
    static AssociatedData of(String purpose) {
        return new AssociatedData().and(purpose);
    }

    AssociatedData and(String text) {
        return and(text.getBytes(StandardCharsets.UTF_8));
    }

    AssociatedData and(UUID id) {
        return and(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    AssociatedData and(int number) {
        return and(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    private AssociatedData and(byte[] part) {
        parts.add(part);
        return this;
    }

    byte[] toBytes() {
        int length =
                parts.stream().mapToInt(part -> Integer.BYTES + part.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(length);
        parts.forEach(part -> bytes.putInt(part.length).put(part));
        return bytes.array();
    }
}
