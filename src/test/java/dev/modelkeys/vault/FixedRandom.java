package dev.modelkeys.vault;

import java.security.SecureRandom;

/** Constant source of bytes, each equal to its index, for golden ciphertexts. */
final class FixedRandom extends SecureRandom {

    private static final long serialVersionUID = 1L;

    @Override
    public void nextBytes(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
    }
}
