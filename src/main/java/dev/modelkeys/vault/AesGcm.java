package dev.modelkeys.vault;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM of the JDK. Output is a fresh random nonce of 96 bits, the ciphertext and the tag, in this order. */
@Singleton
class AesGcm {

    static final int KEY_BYTES = 32;
    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;
    static final int OVERHEAD = NONCE_BYTES + TAG_BYTES;

    private static final String CIPHER = "AES/GCM/NoPadding";

    private final SecureRandom random;

    /** Looked for once: to ask all providers takes longer than to decrypt a short text. */
    private final Provider provider;

    @Inject
    AesGcm() {
        this(new SecureRandom());
    }

    AesGcm(SecureRandom random) {
        this.random = random;
        try {
            this.provider = Cipher.getInstance(CIPHER).getProvider();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This platform has no " + CIPHER, e);
        }
    }

    byte[] freshKey() {
        return randomBytes(KEY_BYTES);
    }

    byte[] seal(SecretKey key, byte[] plaintext, byte[] associatedData) {
        byte[] nonce = randomBytes(NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, associatedData);
            ByteBuffer sealed = ByteBuffer.allocate(OVERHEAD + plaintext.length).put(nonce);
            cipher.doFinal(ByteBuffer.wrap(plaintext), sealed);
            return sealed.array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This platform cannot encrypt with " + CIPHER, e);
        }
    }

    byte[] open(SecretKey key, byte[] sealed, byte[] associatedData) {
        if (sealed.length < OVERHEAD) {
            throw new DecryptionFailed(DecryptionFailed.Reason.FORMAT);
        }
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer input = ByteBuffer.wrap(sealed).get(nonce);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, associatedData);
            return cipher.doFinal(sealed, input.position(), input.remaining());
        } catch (AEADBadTagException e) {
            throw new DecryptionFailed(DecryptionFailed.Reason.INTEGRITY);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This platform cannot decrypt with " + CIPHER, e);
        }
    }

    private Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] associatedData)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER, provider);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(associatedData);
        return cipher;
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
