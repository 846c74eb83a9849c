package dev.modelkeys.credential;

import static dev.modelkeys.credential.KeyringFixture.NOTHING;
import static dev.modelkeys.credential.KeyringFixture.NOW;
import static dev.modelkeys.credential.KeyringFixture.name;
import static dev.modelkeys.credential.KeyringFixture.ofModel;
import static dev.modelkeys.credential.KeyringFixture.removed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.catalog.ModelType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RemovedKeyringTest {

    @Test
    @DisplayName("R8: removing a model leaves it without a default")
    void removingClearsTheDefault() {
        FilledKeyring filled = ofModel("First", "Second");

        filled.ring().remove(NOW);

        assertThat(filled.ring().isRemoved()).isTrue();
        assertThat(filled.ring().defaultCredentialId()).isNull();
    }

    @Test
    @DisplayName("R8: removing it again changes nothing, the revision neither")
    void removingAgainChangesNothing() {
        FilledKeyring filled = removed("First");

        filled.ring().remove(NOW);

        assertThat(filled.ring().isRemoved()).isTrue();
        assertThat(filled.ring().revision()).isEqualTo(2);
    }

    @Test
    @DisplayName("R8: choosing one of its credentials lists it again with that one as default")
    void choosingListsAgain() {
        FilledKeyring filled = removed("First", "Second");

        filled.choose("Second");

        assertThat(filled.ring().isRemoved()).isFalse();
        assertThat(filled.defaults()).containsExactly("Second");
    }

    @Test
    @DisplayName("R8: the credential that was its default before can be chosen again")
    void theFormerDefaultCanBeChosenAgain() {
        FilledKeyring filled = removed("First", "Second");

        filled.choose("First");

        assertThat(filled.ring().isRemoved()).isFalse();
        assertThat(filled.defaults()).containsExactly("First");
    }

    @Test
    @DisplayName("R8: adding a credential lists it again with the new one as default")
    void addingListsAgain() {
        FilledKeyring filled = removed("First", "Second");

        filled.add("Third");

        assertThat(filled.ring().isRemoved()).isFalse();
        assertThat(filled.defaults()).containsExactly("Third");
    }

    @Test
    @DisplayName("R9: editing a credential of a removed model leaves the model removed")
    void editingLeavesItRemoved() {
        FilledKeyring filled = removed("First");

        filled.named("First").edit(name("Renamed"), NOTHING, NOW);

        assertThat(filled.ring().isRemoved()).isTrue();
        assertThat(filled.ring().defaultCredentialId()).isNull();
    }

    @Test
    @DisplayName("R9: deleting a credential of a removed model leaves the model removed")
    void deletingLeavesItRemoved() {
        FilledKeyring filled = removed("First", "Second");

        filled.delete("First");

        assertThat(filled.ring().isRemoved()).isTrue();
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
