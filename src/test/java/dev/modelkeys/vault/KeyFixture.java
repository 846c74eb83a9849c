package dev.modelkeys.vault;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import dev.modelkeys.database.SqlFixture;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.sql.DataSource;

/** Fixed keys and encryption contexts. */
final class KeyFixture {

    static final UUID WORKSPACE = UUID.fromString("00000000-0000-0000-0000-000000000001");
    static final UUID OTHER_WORKSPACE = UUID.fromString("00000000-0000-0000-0000-000000000002");
    static final UUID KEYRING = UUID.fromString("2d9b7e44-61a3-4c0f-8a5e-93c1d07f6b28");
    static final UUID CREDENTIAL = UUID.fromString("6f1c3a52-8d4e-4b7a-9c20-1f5e7d3b9a10");
    static final EncryptionContext PLACE = new EncryptionContext(WORKSPACE, KEYRING, CREDENTIAL, "api_key", 1);

    private KeyFixture() {}

    static byte[] counting(int first) {
        byte[] raw = new byte[AesGcm.KEY_BYTES];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (byte) (first + i);
        }
        return raw;
    }

    static SecretKey secretKey(int first) {
        return KeyMaterial.consume(counting(first));
    }

    static MasterKey masterKey(int first) {
        return MasterKey.consume(counting(first));
    }

    static MasterKeys masterKeys(int first) {
        return MasterKeys.only(masterKey(first));
    }

    /** Nonce budget without a transaction manager. */
    static NonceBudget uses(DataKeyTable table) {
        return new NonceBudget(table, new TransactionSynchronizationRegistryImple());
    }

    static MasterKeyTable table(DataSource dataSource, MasterKeys keys, AesGcm cipher) {
        return new MasterKeyTable(SqlFixture.on(dataSource), keys, new MasterKeyRegister(keys, cipher));
    }

    /** First start of a server with these keys. */
    static void register(DataSource dataSource, MasterKeys keys) {
        table(dataSource, keys, new AesGcm()).register();
    }

    static byte[] flipped(byte[] bytes, int index) {
        byte[] changed = Arrays.copyOf(bytes, bytes.length);
        changed[index] ^= 1;
        return changed;
    }
}
