package dev.modelkeys.credential;

import static dev.modelkeys.credential.KeyringFixture.EARLIER;
import static dev.modelkeys.credential.KeyringFixture.NOTHING;
import static dev.modelkeys.credential.KeyringFixture.NOW;
import static dev.modelkeys.credential.KeyringFixture.add;
import static dev.modelkeys.credential.KeyringFixture.addAsDefault;
import static dev.modelkeys.credential.KeyringFixture.name;
import static dev.modelkeys.credential.KeyringFixture.named;
import static dev.modelkeys.credential.KeyringFixture.ofModel;
import static dev.modelkeys.credential.KeyringFixture.ofProvider;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The rules that need nothing but a keyring; a removed model's are in {@link RemovedKeyringTest}. */
class KeyringTest {

    @Nested
    class Names {

        @Test
        @DisplayName("R1: a name is taken in any case, with any space around it, in any compatible spelling")
        void aNameIsTakenInAnySpelling() {
            Keyring ring = ofProvider("Production №1");

            assertThat(ring.isTaken(name("  PRODUCTION No1\t"))).isTrue();
        }

        @Test
        @DisplayName("R1: another name is free")
        void anotherNameIsFree() {
            assertThat(ofProvider("Production").isTaken(name("Production 2"))).isFalse();
        }

        @Test
        @DisplayName("R1: a deleted credential's name is free again")
        void aDeletedNameIsFreeAgain() {
            Keyring ring = ofProvider("Production", "Test");

            ring.delete(named(ring, "Test"), NOW);

            assertThat(ring.isTaken(name("test"))).isFalse();
        }

        @Test
        @DisplayName("R2: the next name counts on from the highest number of this keyring, and leaves gaps")
        void theNextNameCountsOn() {
            Keyring ring = ofProvider("API KEY 1", "API KEY 2", "API KEY 5");

            ring.delete(named(ring, "API KEY 2"), NOW);

            assertThat(ring.nextName().text()).isEqualTo("API KEY 6");
        }
    }

    @Nested
    class Defaults {

        @Test
        @DisplayName("R3: the first credential becomes the default")
        void theFirstBecomesTheDefault() {
            Keyring ring = ofProvider();

            Credential first = add(ring, "First");

            assertThat(ring.defaultCredentialId()).isEqualTo(first.id());
        }

        @Test
        @DisplayName("R4: a second credential leaves the default alone")
        void aSecondLeavesTheDefaultAlone() {
            Keyring ring = ofProvider("First");

            add(ring, "Second");

            assertThat(ring.isDefault(named(ring, "First"))).isTrue();
        }

        @Test
        @DisplayName("R4: a credential added with makeDefault is the default")
        void makeDefaultChooses() {
            Keyring ring = ofProvider("First");

            Credential second = addAsDefault(ring, "Second");

            assertThat(ring.defaultCredentialId()).isEqualTo(second.id());
        }

        @Test
        @DisplayName("R4: the chosen credential is the default, and the only one")
        void choosingChanges() {
            Keyring ring = ofProvider("First", "Second", "Third");

            ring.setDefault(named(ring, "Third"), NOW);

            assertThat(ring.credentials()).filteredOn(ring::isDefault).containsExactly(named(ring, "Third"));
            assertThat(ring.revision()).isEqualTo(4);
        }

        @Test
        @DisplayName("R4: choosing the present default again changes nothing, the revision neither")
        void choosingAgainChangesNothing() {
            Keyring ring = ofProvider("First", "Second");

            ring.setDefault(named(ring, "First"), NOW);

            assertThat(ring.isDefault(named(ring, "First"))).isTrue();
            assertThat(ring.revision()).isEqualTo(2);
        }

        @Test
        @DisplayName("R4: an edit leaves the default alone")
        void anEditLeavesTheDefaultAlone() {
            Keyring ring = ofProvider("First", "Second");

            named(ring, "First").edit(name("Zeroth"), NOTHING, NOW);

            assertThat(ring.isDefault(named(ring, "Zeroth"))).isTrue();
        }

        @Test
        @DisplayName("R5: deleting the default leaves the keyring without one; nothing is promoted")
        void deletingTheDefaultLeavesNoDefault() {
            Keyring ring = ofProvider("First", "Second", "Third");

            ring.delete(named(ring, "First"), NOW);

            assertThat(ring.defaultCredentialId()).isNull();
            assertThat(ring.credentials()).hasSize(2);
        }

        @Test
        @DisplayName("R5: what is added while the default is missing does not become it")
        void whatIsAddedMeanwhileDoesNotBecomeTheDefault() {
            Keyring ring = ofProvider("First", "Second");
            ring.delete(named(ring, "First"), EARLIER);

            add(ring, "Third");

            assertThat(ring.defaultCredentialId()).isNull();
        }

        @Test
        @DisplayName("R5: deleting another credential leaves the default alone")
        void deletingAnotherLeavesTheDefaultAlone() {
            Keyring ring = ofProvider("First", "Second");

            ring.delete(named(ring, "Second"), NOW);

            assertThat(ring.isDefault(named(ring, "First"))).isTrue();
        }
    }

    @Nested
    class Contained {

        @Test
        @DisplayName("R6: with its last credential a keyring is empty, default or not")
        void withTheLastItIsEmpty() {
            Keyring ring = ofModel("First", "Second");

            ring.delete(named(ring, "First"), NOW);
            assertThat(ring.isEmpty()).isFalse();
            ring.delete(named(ring, "Second"), NOW);

            assertThat(ring.isEmpty()).isTrue();
        }

        @Test
        @DisplayName("R10: each credential is there exactly once")
        void eachIsThereOnce() {
            assertThat(ofModel("First", "Second", "Third").credentials())
                    .extracting(Credential::name)
                    .containsExactlyInAnyOrder("First", "Second", "Third");
        }

        @Test
        @DisplayName("R14: a credential of another keyring is not found on this one")
        void aStrangersCredentialIsNotFound() {
            Keyring other = ofModel("First");

            assertThat(ofModel("First").credential(named(other, "First").id())).isEmpty();
        }
    }
}
