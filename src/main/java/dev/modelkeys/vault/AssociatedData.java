package dev.modelkeys.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Associated data of authenticated encryption. Each part follows its length, so that "ab" + "c" and "a" + "bc" differ.
 */
final class AssociatedData {

    private final List<byte[]> parts = new ArrayList<>();

    private AssociatedData() {}

    /** Starts with a purpose, which separates ciphertexts of different kinds under one key. */
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
