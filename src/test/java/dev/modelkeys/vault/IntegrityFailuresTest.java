package dev.modelkeys.vault;

import static dev.modelkeys.vault.KeyFixture.PLACE;
import static dev.modelkeys.vault.KeyFixture.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.modelkeys.SetClock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("K-02: a changed secret is logged and counted")
class IntegrityFailuresTest {

    private static final String CANARY = "sk-canary-9f8e7d6c5b4a39281706";

    private final List<LogRecord> records = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord message) {
            records.add(message);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final Logger log = Logger.getLogger("security");
    private final IntegrityFailures failures = new IntegrityFailures();
    private final AesGcm cipher = new AesGcm();
    private final RememberedDataKeys table = new RememberedDataKeys();
    private final KeyWrap wrap = new KeyWrap(KeyFixture.masterKeys(0), cipher);
    private final Vault vault =
            new Vault(new DataKeys(table, wrap, KeyFixture.uses(table), new SetClock()), cipher, failures);

    @BeforeEach
    void listen() {
        log.addHandler(listener);
        vault.createDataKey(WORKSPACE);
    }

    @AfterEach
    void stopListening() {
        log.removeHandler(listener);
    }

    @Test
    void withItsLocationAndReasonAndNothingElse() {
        Ciphertext sealed = vault.seal(Secret.of(CANARY), PLACE);
        EncryptionContext elsewhere =
                new EncryptionContext(WORKSPACE, KeyFixture.KEYRING, KeyFixture.CREDENTIAL, "api\nkey", 1);
        assertThatExceptionOfType(DecryptionFailed.class).isThrownBy(() -> vault.open(sealed, elsewhere));
        assertThat(records).singleElement().satisfies(message -> {
            assertThat(message.getLevel().intValue()).isEqualTo(Level.SEVERE.intValue());
            assertThat(message.getMessage() + " " + Arrays.toString(message.getParameters()))
                    .contains(WORKSPACE.toString(), KeyFixture.CREDENTIAL.toString(), "api?key", "INTEGRITY")
                    .doesNotContain("canary");
        });
        assertThat(failures.count()).isOne();
    }

    @Test
    void andAnIntactSecretIsNot() {
        vault.open(vault.seal(Secret.of(CANARY), PLACE), PLACE);
        assertThat(records).isEmpty();
        assertThat(failures.count()).isZero();
    }
}
