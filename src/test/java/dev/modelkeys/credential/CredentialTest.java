package dev.modelkeys.credential;

import static dev.modelkeys.credential.KeyringFixture.NOW;
import static dev.modelkeys.credential.KeyringFixture.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.kernel.Ids;
import dev.modelkeys.vault.Ciphertext;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CredentialTest {

    private static final SealedValues STORED = new SealedValues(
            Map.of("region", "eu"),
            Map.of("key", sealed(1, 1), "token", sealed(1, 1)),
            Map.of("key", "••••abcd", "token", "••••efgh"),
            Set.of());

    private final Credential credential =
            new Credential(Ids.next(), KeyringFixture.ofProvider().ring(), name("Main"), STORED, NOW);

    @Test
    @DisplayName("R2: an edit that gives a name renames, and counts as a revision")
    void renames() {
        credential.edit(name("Other"), null, NOW);

        assertThat(credential.name()).isEqualTo("Other");
        assertThat(credential.nameKey()).isEqualTo("other");
        assertThat(credential.revision()).isEqualTo(2);
    }

    @Test
    @DisplayName("R1: a name may be given again in another case")
    void renamesInAnotherCase() {
        credential.edit(name("MAIN"), null, NOW);

        assertThat(credential.name()).isEqualTo("MAIN");
        assertThat(credential.revision()).isEqualTo(2);
    }

    @Test
    @DisplayName("F8: an edit that changes nothing leaves the revision as it is")
    void whatChangesNothingLeavesTheRevision() {
        credential.edit(name("Main"), null, NOW);
        credential.edit(
                name("Main"),
                new SealedValues(Map.of("region", "eu"), Map.of(), Map.of(), Set.of("key", "token")),
                NOW);

        assertThat(credential.revision()).isEqualTo(1);
    }

    @Test
    @DisplayName("F8: secrets that are kept stay, those that are entered replace, all others go")
    void secretsStayAreReplacedOrGo() {
        SealedValues edited = new SealedValues(
                Map.of("region", "us"), Map.of("key", sealed(2, 3)), Map.of("key", "••••wxyz"), Set.of());

        credential.edit(name("Main"), edited, NOW);

        assertThat(credential.plain()).isEqualTo(Map.of("region", "us"));
        assertThat(credential.hints()).isEqualTo(Map.of("key", "••••wxyz"));
        assertThat(credential.revision()).isEqualTo(2);
    }

    @Test
    @DisplayName("F8: entering the same secret again is a change, because equality cannot be seen")
    void enteringASecretAgainIsAChange() {
        SealedValues edited = new SealedValues(
                Map.of("region", "eu"), Map.of("key", sealed(2, 1)), Map.of("key", "••••abcd"), Set.of("token"));

        credential.edit(name("Main"), edited, NOW);

        assertThat(credential.hints()).containsOnlyKeys("key", "token");
        assertThat(credential.revision()).isEqualTo(2);
    }

    @Test
    void aStoredSecretNamesTheDataKeyThatOpensIt() {
        assertThat(SealedSecret.dataKeys(
                        List.of(sealed(12, 34).format(), "garbage", sealed(1, 5).format())))
                .containsExactly(5, 34);
    }

    private static SealedSecret sealed(int version, int dataKey) {
        byte[] stored = ByteBuffer.allocate(64).put((byte) 1).putInt(dataKey).array();
        return new SealedSecret(version, Ciphertext.parse(stored));
    }
}
