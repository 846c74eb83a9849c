package dev.modelkeys.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.kernel.Rejection.Code;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InstallationRulesTest {

    @Inject
    UseCasesFactory desks;

    private UseCases desk;

    @BeforeEach
    void nothingIsInstalled() {
        desk = desks.own();
        desk.uninstall("openai", true);
    }

    @AfterEach
    void leaveNothing() {
        desk.uninstall("openai", true);
    }

    @Test
    @DisplayName("R13: an installed provider has no credentials yet")
    void installs() {
        assertThat(desk.install("openai")).isEqualTo("openai");

        assertThat(desk.installed()).containsEntry("openai", false);
    }

    @Test
    @DisplayName("R13: installing twice is no error, and keeps the credentials")
    void installingTwiceChangesNothing() {
        desk.install("openai");
        CredentialChanged added = desk.add(UseCases.provider("openai"), null);

        desk.install("openai");

        assertThat(desk.installed()).containsEntry("openai", true);
        assertThat(desk.findCredential(added.credential())).isPresent();
    }

    @Test
    @DisplayName("R13: an alias means the provider itself")
    void anAliasMeansTheProvider() {
        try {
            assertThat(desk.install("xai")).isEqualTo("x");
            assertThat(desk.installed()).containsKey("x");
            assertThat(desk.uninstall("grok", false)).isEqualTo("x");
            assertThat(desk.installed()).doesNotContainKey("x");
        } finally {
            desk.uninstall("x", true);
        }
    }

    @Test
    @DisplayName("R13: uninstalling a provider without credentials needs no word more")
    void uninstalls() {
        desk.install("openai");

        desk.uninstall("openai", false);

        assertThat(desk.installed()).doesNotContainKey("openai");
    }

    @Test
    @DisplayName("R13: uninstalling a provider that has credentials is refused unless told to delete them")
    void uninstallingWhatIsInUseIsRefused() throws Exception {
        desk.install("openai");
        CredentialChanged added = desk.add(UseCases.provider("openai"), null);

        assertThat(Attempt.of(() -> desk.uninstall("openai", false)).refused()).containsExactly(Code.IN_USE);

        assertThat(desk.findCredential(added.credential())).isPresent();
        desk.uninstall("openai", true);
        assertThat(desk.findCredential(added.credential())).isEmpty();
        assertThat(desk.installed()).doesNotContainKey("openai");
    }

    @Test
    @DisplayName("R13: the credentials of a removed model count as credentials too")
    void aRemovedModelIsInUse() throws Exception {
        desk.install("openai");
        desk.remove(desk.addModel("m", null).change().keyring());

        assertThat(Attempt.of(() -> desk.uninstall("openai", false)).refused()).containsExactly(Code.IN_USE);
        desk.uninstall("openai", true);

        desk.install("openai");
        assertThat(desk.shelf("openai").removedModels("openai").size()).isZero();
    }

    @Test
    @DisplayName("R13: uninstalling leaves other providers' credentials alone")
    void uninstallingLeavesOthersAlone() {
        desk.install("openai");
        desk.fresh("cohere");
        try {
            CredentialChanged kept =
                    desk.add(new AddCredential(UseCases.provider("cohere"), null, UseCases.values("cohere"), false));
            desk.add(UseCases.provider("openai"), null);

            desk.uninstall("openai", true);

            assertThat(desk.findCredential(kept.credential())).isPresent();
        } finally {
            desk.uninstall("cohere", true);
        }
    }

    @Test
    @DisplayName("R13: uninstalling a provider that is not installed changes nothing; an unknown one is NOT_FOUND")
    void uninstallingNothing() throws Exception {
        assertThat(desk.uninstall("openai", false)).isEqualTo("openai");
        assertThat(Attempt.of(() -> desk.uninstall("unknown", true)).refused()).containsExactly(Code.NOT_FOUND);
        assertThat(Attempt.of(() -> desk.install("unknown")).refused()).containsExactly(Code.NOT_FOUND);
    }
}
