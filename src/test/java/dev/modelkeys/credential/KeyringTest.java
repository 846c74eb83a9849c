package dev.modelkeys.credential;

import static dev.modelkeys.credential.KeyringFixture.NOTHING;
import static dev.modelkeys.credential.KeyringFixture.NOW;
import static dev.modelkeys.credential.KeyringFixture.name;
import static dev.modelkeys.credential.KeyringFixture.ofProvider;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The rules about defaults, which need nothing but a keyring. Those of a removed model are in {@link RemovedKeyringTest}, those
 * that compare credentials in {@link CredentialsTest}.
 */
class KeyringTest {

    @Test
    @DisplayName("R3: the first credential becomes the default")
    void theFirstBecomesTheDefault() {
        FilledKeyring filled = ofProvider();

        filled.add("First");

        assertThat(filled.defaults()).containsExactly("First");
    }

    @Test
    @DisplayName("R4: a second credential leaves the default alone")
    void aSecondLeavesTheDefaultAlone() {
        FilledKeyring filled = ofProvider("First");

        filled.add("Second");

        assertThat(filled.defaults()).containsExactly("First");
    }

    @Test
    @DisplayName("R4: a credential added with makeDefault is the default")
    void makeDefaultChooses() {
        FilledKeyring filled = ofProvider("First");

        filled.addAsDefault("Second");

        assertThat(filled.defaults()).containsExactly("Second");
    }

    @Test
    @DisplayName("R4: the chosen credential is the default, and the only one")
    void choosingChanges() {
        FilledKeyring filled = ofProvider("First", "Second", "Third");

        filled.choose("Third");

        assertThat(filled.defaults()).containsExactly("Third");
        assertThat(filled.ring().revision()).isEqualTo(4);
    }

    @Test
    @DisplayName("R4: choosing the present default again changes nothing, the revision neither")
    void choosingAgainChangesNothing() {
        FilledKeyring filled = ofProvider("First", "Second");

        filled.choose("First");

        assertThat(filled.defaults()).containsExactly("First");
        assertThat(filled.ring().revision()).isEqualTo(2);
    }

    @Test
    @DisplayName("R4: an edit leaves the default alone")
    void anEditLeavesTheDefaultAlone() {
        FilledKeyring filled = ofProvider("First", "Second");

        filled.named("First").edit(name("Zeroth"), NOTHING, NOW);

        assertThat(filled.defaults()).containsExactly("Zeroth");
    }

    @Test
    @DisplayName("R5: deleting the default leaves the keyring without one; nothing is promoted")
    void deletingTheDefaultLeavesNoDefault() {
        FilledKeyring filled = ofProvider("First", "Second", "Third");

        filled.delete("First");

        assertThat(filled.ring().defaultCredentialId()).isNull();
    }

    @Test
    @DisplayName("R5: what is added while the default is missing does not become it")
    void whatIsAddedMeanwhileDoesNotBecomeTheDefault() {
        FilledKeyring filled = ofProvider("First", "Second");
        filled.delete("First");

        filled.add("Third");

        assertThat(filled.ring().defaultCredentialId()).isNull();
    }

    @Test
    @DisplayName("R5: deleting another credential leaves the default alone")
    void deletingAnotherLeavesTheDefaultAlone() {
        FilledKeyring filled = ofProvider("First", "Second");

        filled.delete("Second");

        assertThat(filled.defaults()).containsExactly("First");
    }
}
