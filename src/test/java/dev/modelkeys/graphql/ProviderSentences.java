package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

/** S1 and S2: credentials for a provider's predefined models. */
final class ProviderSentences {

    private final Steps steps;

    ProviderSentences(Api api) {
        this.steps = new Steps(api);
    }

    void theFirstCredentialIsTheDefaultOfAllPredefinedModels() {
        steps.startAfresh(Steps.PROVIDER);
        assertThat(modelStatuses(steps.provider())).containsExactly("NOT_CONFIGURED");

        String first = steps.add("production");

        Reply provider = steps.provider();
        assertThat(provider.text("provider.status")).isEqualTo("READY");
        assertThat(provider.text("provider.defaultCredential.id")).isEqualTo(first);
        assertThat(modelStatuses(provider)).containsExactly("READY");
    }

    void anotherCredentialIsAddedBesideTheDefault() {
        steps.startAfresh(Steps.PROVIDER);
        String first = steps.add("production");

        String second = steps.add("development");

        Reply provider = steps.provider();
        assertThat(provider.texts("provider.credentials.id")).containsExactly(second, first);
        assertThat(provider.texts("provider.credentials.name")).containsExactly("development", "production");
        assertThat(provider.text("provider.defaultCredential.id")).isEqualTo(first);
        assertThat(provider.number("provider.credentialCount")).isEqualTo(2);
    }

    void anyCredentialCanBeChosenAsTheDefault() {
        steps.startAfresh(Steps.PROVIDER);
        String first = steps.add("production");
        String second = steps.add("development");

        Reply chosen = steps.choose(second);

        assertThat(chosen.at("setDefaultCredential.credential.isDefault")).isEqualTo(true);
        Reply provider = steps.provider();
        assertThat(provider.text("provider.defaultCredential.id")).isEqualTo(second);
        assertThat(steps.credential(first).at("credential.isDefault")).isEqualTo(false);
        assertThat(modelStatuses(provider)).containsExactly("READY");
    }

    void aCredentialIsEditedInPlace() {
        steps.startAfresh(Steps.PROVIDER);
        String id = steps.add("production");

        steps.rename(id, "production, Europe");
        Reply edited = steps.enter(id, "sk-the-second-secret-of-many-2222");

        assertThat(edited.text("editCredential.credential.name")).isEqualTo("production, Europe");
        assertThat(edited.number("editCredential.credential.revision")).isEqualTo(3);
        assertThat(edited.text("editCredential.credential.fields[0].hint")).endsWith("2222");
        assertThat(edited.at("editCredential.credential.isDefault")).isEqualTo(true);
    }

    void anEditKeepsTheSecretThatItDoesNotMention() {
        steps.startAfresh(Steps.PROVIDER);
        String id = steps.add("production");

        Reply edited = steps.rename(id, "live");

        assertThat(edited.text("editCredential.credential.fields[0].hint")).endsWith("1111");
        assertThat(edited.at("editCredential.credential.fields[0].isSet")).isEqualTo(true);
        assertThat(edited.at("editCredential.credential.fields[0].value")).isNull();
    }

    void deletingAnyOtherCredentialLeavesTheDefault() {
        steps.startAfresh(Steps.PROVIDER);
        String first = steps.add("production");
        String second = steps.add("development");

        Reply deleted = steps.delete(second);

        assertThat(deleted.text("deleteCredential.deletedCredentialId")).isEqualTo(second);
        assertThat(deleted.text("deleteCredential.owner.defaultCredential.id")).isEqualTo(first);
        assertThat(steps.credential(second).at("credential")).isNull();
        assertThat(steps.provider().texts("provider.credentials.id")).containsExactly(first);
    }

    void withItsLastCredentialAProviderIsBackToNotConfigured() {
        steps.startAfresh(Steps.PROVIDER);
        String only = steps.add("production");
        assertThat(steps.impactOfDeleting(only).at("deletionImpact.unconfiguresProvider"))
                .isEqualTo(true);

        steps.delete(only);

        Reply provider = steps.provider();
        assertThat(provider.text("provider.status")).isEqualTo("NOT_CONFIGURED");
        assertThat(provider.at("provider.installed")).isEqualTo(true);
        assertThat(modelStatuses(provider)).containsExactly("NOT_CONFIGURED");
    }

    void deletingTheDefaultLeavesNoDefault() {
        steps.startAfresh(Steps.PROVIDER);
        String first = steps.add("production");
        String second = steps.add("development");
        assertThat(steps.impactOfDeleting(first).at("deletionImpact.clearsDefault"))
                .isEqualTo(true);
        assertThat(steps.impactOfDeleting(second).at("deletionImpact.clearsDefault"))
                .isEqualTo(false);

        steps.delete(first);

        Reply provider = steps.provider();
        assertThat(provider.text("provider.status")).isEqualTo("DEFAULT_MISSING");
        assertThat(provider.at("provider.defaultCredential")).isNull();
        assertThat(provider.at("provider.credentials.isDefault")).isEqualTo(List.of(false));
        assertThat(modelStatuses(provider)).containsExactly("DEFAULT_MISSING");
    }

    void aNewDefaultMustBeChosenByHand() {
        steps.startAfresh(Steps.PROVIDER);
        String first = steps.add("production");
        String second = steps.add("development");
        steps.delete(first);

        steps.add("production again");
        assertThat(steps.provider().text("provider.status")).isEqualTo("DEFAULT_MISSING");
        steps.choose(second);

        Reply provider = steps.provider();
        assertThat(provider.text("provider.status")).isEqualTo("READY");
        assertThat(provider.text("provider.defaultCredential.id")).isEqualTo(second);
        assertThat(modelStatuses(provider)).containsExactly("READY");
    }

    private static Set<String> modelStatuses(Reply provider) {
        return Set.copyOf(provider.texts("provider.predefinedModels.status"));
    }
}
