package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** S6, S7 and S8: the credentials of all custom models in one place, and models that were removed. */
final class ManageSentences {

    private final Steps steps;

    ManageSentences(Api api) {
        this.steps = new Steps(api);
    }

    void theCredentialsOfAllCustomModelsAreSeenInOnePlace() {
        steps.startAfresh(Steps.PROVIDER);
        steps.add("of the provider");
        String listed = steps.addModel("a-listed", "one");
        steps.addToModel(listed, "two");
        steps.remove(steps.addModel("b-removed", "three"));

        Reply managed = steps.managed();

        assertThat(managed.texts("customModels.nodes.name")).containsExactly("a-listed", "b-removed");
        assertThat(managed.texts("customModels.nodes.state")).containsExactly("LISTED", "REMOVED");
        assertThat(managed.at("customModels.nodes.credentials.name"))
                .isEqualTo(List.of(List.of("two", "one"), List.of("three")));
        assertThat(managed.number("customModels.totalCount")).isEqualTo(2);
    }

    void allOfThemCanBeEditedAndDeletedThere() {
        steps.startAfresh(Steps.PROVIDER);
        String listed = steps.addModel("a-listed", "one");
        steps.addToModel(listed, "two");
        steps.remove(steps.addModel("b-removed", "three"));
        Reply managed = steps.managed();

        steps.delete(managed.text("customModels.nodes[0].defaultCredential.id"));
        steps.rename(managed.text("customModels.nodes[1].credentials[0].id"), "renamed");

        assertThat(steps.managed().at("customModels.nodes.credentials.name"))
                .isEqualTo(List.of(List.of("two"), List.of("renamed")));
    }

    void removingAModelKeepsItsCredentialsAndOffersItAgain() {
        steps.startAfresh(Steps.PROVIDER);
        String model = steps.addModel("removed", "one");
        steps.addToModel(model, "two");
        assertThat(steps.impactOfRemoving(model).number("deletionImpact.credentialsKept"))
                .isEqualTo(2);

        Reply removed = steps.remove(model);

        assertThat(removed.text("removeCustomModel.customModel.state")).isEqualTo("REMOVED");
        assertThat(removed.at("removeCustomModel.customModel.defaultCredential"))
                .isNull();
        Reply provider = steps.provider();
        assertThat(provider.texts("provider.customModels.id")).isEmpty();
        assertThat(provider.texts("provider.removedCustomModels.id")).containsExactly(model);
        assertThat(provider.texts("provider.removedCustomModels[0].credentials.name"))
                .containsExactly("two", "one");
    }

    void removingItAgainChangesNothing() {
        steps.startAfresh(Steps.PROVIDER);
        String model = steps.addModel("removed", "one");
        int revision = steps.remove(model).number("removeCustomModel.customModel.revision");

        Reply again = steps.remove(model);

        assertThat(again.number("removeCustomModel.customModel.revision")).isEqualTo(revision);
    }

    void aRemovedModelIsReaddedWithACredentialItKept() {
        steps.startAfresh(Steps.PROVIDER);
        String model = steps.addModel("removed", "one");
        String second = steps.addToModel(model, "two");
        steps.remove(model);

        Reply readded = steps.readd(model, second);

        assertThat(readded.text("readdCustomModel.customModel.state")).isEqualTo("LISTED");
        assertThat(readded.text("readdCustomModel.customModel.status")).isEqualTo("READY");
        assertThat(readded.text("readdCustomModel.customModel.defaultCredential.id"))
                .isEqualTo(second);
        assertThat(readded.texts("readdCustomModel.customModel.credentials.name"))
                .containsExactly("two", "one");
        assertThat(steps.provider().number("provider.removedCustomModelCount")).isZero();
    }

    void addingARemovedModelAnewListsItWithTheNewCredential() {
        steps.startAfresh(Steps.PROVIDER);
        String model = steps.addModel("removed", "one");
        steps.remove(model);

        Reply added = steps.addModel("removed", "LLM", "two");

        assertThat(added.text("addCustomModel.outcome")).isEqualTo("READDED");
        assertThat(added.text("addCustomModel.customModel.id")).isEqualTo(model);
        Reply after = steps.model(model);
        assertThat(after.text("customModel.state")).isEqualTo("LISTED");
        assertThat(after.text("customModel.defaultCredential.name")).isEqualTo("two");
        assertThat(after.texts("customModel.credentials.name")).containsExactly("two", "one");
    }

    void withoutCredentialsARemovedModelIsNoLongerOffered() {
        steps.startAfresh(Steps.PROVIDER);
        String model = steps.addModel("removed", "one");
        String second = steps.addToModel(model, "two");
        String first = steps.model(model).text("customModel.defaultCredential.id");
        steps.remove(model);

        steps.delete(first);
        assertThat(steps.provider().texts("provider.removedCustomModels.id")).containsExactly(model);
        Reply last = steps.delete(second);

        assertThat(last.text("deleteCredential.deletedCustomModelId")).isEqualTo(model);
        assertThat(steps.provider().texts("provider.removedCustomModels.id")).isEmpty();
        assertThat(steps.managed().texts("customModels.nodes.id")).isEmpty();
        assertThat(steps.model(model).at("customModel")).isNull();
    }

    void addedAgainAfterThatItIsANewModel() {
        steps.startAfresh(Steps.PROVIDER);
        String model = steps.addModel("removed", "one");
        String only = steps.model(model).text("customModel.defaultCredential.id");
        steps.remove(model);
        steps.delete(only);

        Reply added = steps.addModel("removed", "LLM", "one");

        assertThat(added.text("addCustomModel.outcome")).isEqualTo("CREATED");
        assertThat(added.text("addCustomModel.customModel.id")).isNotEqualTo(model);
    }
}
