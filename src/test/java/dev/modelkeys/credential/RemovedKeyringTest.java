package dev.modelkeys.credential;

import static dev.modelkeys.credential.KeyringFixture.NOTHING;
import static dev.modelkeys.credential.KeyringFixture.NOW;
import static dev.modelkeys.credential.KeyringFixture.add;
import static dev.modelkeys.credential.KeyringFixture.name;
import static dev.modelkeys.credential.KeyringFixture.named;
import static dev.modelkeys.credential.KeyringFixture.ofModel;
import static dev.modelkeys.credential.KeyringFixture.removed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.catalog.ModelType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RemovedKeyringTest {

    @Test
    @DisplayName("R8: removing a model leaves it without a default and keeps its credentials")
    void removingKeepsTheCredentials() {
        Keyring ring = ofModel("First", "Second");

        ring.remove(NOW);

        assertThat(ring.isRemoved()).isTrue();
        assertThat(ring.defaultCredentialId()).isNull();
        assertThat(ring.credentials()).hasSize(2);
    }

    @Test
    @DisplayName("R8: removing it again changes nothing, the revision neither")
    void removingAgainChangesNothing() {
        Keyring ring = removed("First");

        ring.remove(NOW);

        assertThat(ring.isRemoved()).isTrue();
        assertThat(ring.revision()).isEqualTo(2);
    }

    @Test
    @DisplayName("R8: choosing one of its credentials lists it again with that one as default")
    void choosingListsAgain() {
        Keyring ring = removed("First", "Second");

        ring.setDefault(named(ring, "Second"), NOW);

        assertThat(ring.isRemoved()).isFalse();
        assertThat(ring.isDefault(named(ring, "Second"))).isTrue();
    }

    @Test
    @DisplayName("R8: the credential that was its default before can be chosen again")
    void theFormerDefaultCanBeChosenAgain() {
        Keyring ring = removed("First", "Second");

        ring.setDefault(named(ring, "First"), NOW);

        assertThat(ring.isRemoved()).isFalse();
        assertThat(ring.isDefault(named(ring, "First"))).isTrue();
    }

    @Test
    @DisplayName("R8: adding a credential lists it again with the new one as default; the old ones stay")
    void addingListsAgain() {
        Keyring ring = removed("First", "Second");

        Credential added = add(ring, "Third");

        assertThat(ring.isRemoved()).isFalse();
        assertThat(ring.defaultCredentialId()).isEqualTo(added.id());
        assertThat(ring.credentials()).extracting(Credential::name).containsExactly("First", "Second", "Third");
    }

    @Test
    @DisplayName("R1: a removed model's credentials keep their names to themselves")
    void itsNamesStayTaken() {
        assertThat(removed("First").isTaken(name("FIRST"))).isTrue();
    }

    @Test
    @DisplayName("R9: editing a credential of a removed model leaves the model removed")
    void editingLeavesItRemoved() {
        Keyring ring = removed("First");

        named(ring, "First").edit(name("Renamed"), NOTHING, NOW);

        assertThat(ring.isRemoved()).isTrue();
        assertThat(ring.defaultCredentialId()).isNull();
        assertThat(ring.credentials()).extracting(Credential::name).containsExactly("Renamed");
    }

    @Test
    @DisplayName("R9: deleting a credential of a removed model leaves the others, until the last is gone")
    void deletingLeavesTheOthers() {
        Keyring ring = removed("First", "Second");

        ring.delete(named(ring, "First"), NOW);
        assertThat(ring.isRemoved()).isTrue();
        assertThat(ring.credentials()).extracting(Credential::name).containsExactly("Second");
        ring.delete(named(ring, "Second"), NOW);

        assertThat(ring.isEmpty()).isTrue();
    }

    @Test
    @DisplayName("R7: a model's name is compared with case, and another type is another model")
    void aModelIsItsExactNameAndType() {
        Scope.Model model = new Scope.Model("gpt-tuned", ModelType.LLM);

        assertThat(model)
                .isEqualTo(new Scope.Model("gpt-tuned", ModelType.LLM))
                .isNotEqualTo(new Scope.Model("GPT-tuned", ModelType.LLM))
                .isNotEqualTo(new Scope.Model("gpt-tuned", ModelType.RERANK));
    }
}
