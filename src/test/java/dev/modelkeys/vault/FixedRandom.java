package dev.modelkeys.vault;

import java.security.SecureRandom;

/** Not random at all: every byte is its index, so that what is sealed can be written down. */
final class FixedRandom extends SecureRandom {

    private static final long serialVersionUID = 1L;

    @Override
    public void nextBytes(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
    }
}
