package dev.modelkeys.vault;

import dev.modelkeys.kernel.WorkspaceCreated;
import dev.modelkeys.vault.Ciphertext.Format;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;

/**
 * Authenticated encryption of secrets with the data keys of their workspace, bound to an {@link EncryptionContext}.
 */
@ApplicationScoped
public class Vault {

    private final DataKeys dataKeys;
    private final AesGcm cipher;
    private final IntegrityFailures failures;

    Vault(DataKeys dataKeys, AesGcm cipher, IntegrityFailures failures) {
        this.dataKeys = dataKeys;
        this.cipher = cipher;
        this.failures = failures;
    }

    /**
     * Encrypts with the newest data key of the workspace; creates a key only to replace an exhausted one.
     *
     * @throws KeyUnavailable if the workspace has no usable data key
     */
    public Ciphertext seal(Secret plaintext, EncryptionContext context) {
        DataKey key =
                dataKeys.takeNewest(context.workspace()).orElseThrow(() -> new KeyUnavailable(context.workspace()));
        byte[] bytes = encode(plaintext);
        try {
            return Ciphertext.of(key.version(), cipher.seal(key.key(), bytes, context.associatedData(Format.NEWEST)));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /**
     * Decrypts a ciphertext of exactly this context.
     *
     * @throws DecryptionFailed if the data key is unavailable, or the ciphertext was changed or belongs to another context
     */
    public Secret open(Ciphertext sealed, EncryptionContext context) {
        byte[] bytes = unseal(sealed, context);
        try {
            return Secret.of(new String(bytes, StandardCharsets.UTF_8));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /**
     * Re-encrypts with another data key in the newest format, and decrypts the result before it may replace the old ciphertext.
     *
     * @throws DecryptionFailed if the ciphertext does not decrypt
     * @throws KeyUnavailable if the data key is missing or exhausted
     */
    public Ciphertext reseal(Ciphertext sealed, EncryptionContext context, int dataKeyVersion) {
        byte[] bytes = unseal(sealed, context);
        byte[] again = {};
        try {
            DataKey key = dataKeys.take(context.workspace(), dataKeyVersion)
                    .orElseThrow(() -> new KeyUnavailable(context.workspace()));
            Ciphertext resealed =
                    Ciphertext.of(key.version(), cipher.seal(key.key(), bytes, context.associatedData(Format.NEWEST)));
            again = unseal(resealed, context);
            if (!MessageDigest.isEqual(bytes, again)) {
                throw new DecryptionFailed(DecryptionFailed.Reason.INTEGRITY);
            }
            return resealed;
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(again, (byte) 0);
        }
    }

    /** Returns whether this data key is usable; a look-up in memory after the first call for a workspace. */
    public boolean holds(UUID workspace, int dataKeyVersion) {
        return dataKeys.holds(workspace, dataKeyVersion);
    }

    void create(@Observes WorkspaceCreated created) {
        createDataKey(created.workspace());
    }

    /** Commits a first data key at once, whatever becomes of the caller's transaction; does nothing if there is one. */
    void createDataKey(UUID workspace) {
        dataKeys.create(workspace);
    }

    /** Reports a stored value that is no ciphertext to the security log and the metric of integrity failures. */
    public void tell(EncryptionContext context, DecryptionFailed unreadable) {
        failures.add(context, unreadable.reason());
    }

    private byte[] unseal(Ciphertext sealed, EncryptionContext context) {
        try {
            DataKey key = dataKeys.find(context.workspace(), sealed.dataKeyVersion())
                    .orElseThrow(() -> new DecryptionFailed(DecryptionFailed.Reason.KEY_UNAVAILABLE));
            return cipher.open(key.key(), sealed.sealed(), context.associatedData(sealed.format()));
        } catch (DecryptionFailed e) {
            tell(context, e);
            throw e;
        }
    }

    // Strict, because getBytes would silently replace invalid Unicode and so change the secret.
    @SuppressWarnings("ByteBufferBackingArray") // The encoder has just allocated it.
    private static byte[] encode(Secret plaintext) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(plaintext.reveal()));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes).clear().put(new byte[encoded.capacity()]);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("A secret must be valid Unicode.");
        }
    }
}
