package dev.modelkeys.vault;

import dev.modelkeys.kernel.WorkspaceCreated;
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
 * The door of the safe: seals secrets for a place and opens them there, and nowhere else.
 */
@ApplicationScoped
public class Vault {

    private final DataKeys dataKeys;
    private final AesGcm box;
    private final IntegrityFailures failures;

    Vault(DataKeys dataKeys, AesGcm box, IntegrityFailures failures) {
        this.dataKeys = dataKeys;
        this.box = box;
        this.failures = failures;
    }

    /**
     * Seals with the workspace's newest data key; makes none itself, unless that one is used up.
     *
     * @throws KeyUnavailable if the workspace has no usable data key
     */
    public Ciphertext seal(Secret plaintext, EncryptionContext place) {
        DataKey key = dataKeys.takeNewest(place.workspace()).orElseThrow(() -> new KeyUnavailable(place.workspace()));
        byte[] bytes = encode(plaintext);
        try {
            return Ciphertext.of(key.version(), box.seal(key.key(), bytes, place.associatedData()));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /**
     * Opens what was sealed for this very place.
     *
     * @throws DecryptionFailed if the key is not there, or the bytes were changed or belong elsewhere
     */
    public Secret open(Ciphertext sealed, EncryptionContext place) {
        byte[] bytes = unseal(sealed, place);
        try {
            return Secret.of(new String(bytes, StandardCharsets.UTF_8));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /**
     * Seals the same secret for the same place with this data key, and opens it once more before it may replace the other.
     *
     * @throws DecryptionFailed if it does not open
     * @throws KeyUnavailable if there is no such data key, or it is used up
     */
    public Ciphertext reseal(Ciphertext sealed, EncryptionContext place, int dataKeyVersion) {
        byte[] bytes = unseal(sealed, place);
        byte[] again = {};
        try {
            DataKey key = dataKeys.take(place.workspace(), dataKeyVersion)
                    .orElseThrow(() -> new KeyUnavailable(place.workspace()));
            Ciphertext resealed = Ciphertext.of(key.version(), box.seal(key.key(), bytes, place.associatedData()));
            again = unseal(resealed, place);
            if (!MessageDigest.isEqual(bytes, again)) {
                throw new DecryptionFailed(DecryptionFailed.Reason.INTEGRITY);
            }
            return resealed;
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(again, (byte) 0);
        }
    }

    /** Whether what was sealed with this data key can be opened; a look-up in memory once the workspace was asked for. */
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

    private byte[] unseal(Ciphertext sealed, EncryptionContext place) {
        try {
            DataKey key = dataKeys.find(place.workspace(), sealed.dataKeyVersion())
                    .orElseThrow(() -> new DecryptionFailed(DecryptionFailed.Reason.KEY_UNAVAILABLE));
            return box.open(key.key(), sealed.box(), place.associatedData());
        } catch (DecryptionFailed e) {
            tell(place, e);
            throw e;
        }
    }

    // Strict: getBytes would silently replace what is not Unicode, and the secret that comes back would be another.
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
