package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** S3, S4 and S5: the credentials of a single custom model. */
final class CustomModelSentences {

    private static final String MODEL = "ft:gpt-4.1:acme";

    private final Steps steps;

    CustomModelSentences(Api api) {
        this.steps = new Steps(api);
    }

    void aModelComesWithItsFirstCredentialAsDefault() {
        steps.startAfresh(Steps.PROVIDER);

        Reply added = steps.addModel(MODEL, "LLM", "production");

        assertThat(added.text("addCustomModel.outcome")).isEqualTo("CREATED");
        Reply model = steps.model(added.text("addCustomModel.customModel.id"));
        assertThat(model.text("customModel.name")).isEqualTo(MODEL);
        assertThat(model.text("customModel.state")).isEqualTo("LISTED");
        assertThat(model.text("customModel.status")).isEqualTo("READY");
        assertThat(model.text("customModel.defaultCredential.name")).isEqualTo("production");
    }

    void aModelHasSeveralCredentialsAndOneDefault() {
        steps.startAfresh(Steps.PROVIDER);
        String model = steps.addModel(MODEL, "production");

        String second = steps.addToModel(model, "development");
        assertThat(steps.model(model).text("customModel.defaultCredential.name"))
                .isEqualTo("production");
        steps.choose(second);

        Reply after = steps.model(model);
        assertThat(after.text("customModel.defaultCredential.id")).isEqualTo(second);
        assertThat(after.texts("customModel.credentials.name")).containsExactly("development", "production");
        assertThat(after.at("customModel.credentials.isDefault")).isEqualTo(List.of(true, false));
    }

    void aModelsCredentialIsEditedInPlace() {
        steps.startAfresh(Steps.PROVIDER);
        String model = steps.addModel(MODEL, "production");
        String id = steps.model(model).text("customModel.credentials[0].id");

        steps.rename(id, "live");
        steps.enter(id, "sk-the-second-secret-of-many-2222");

        Reply after = steps.model(model);
        assertThat(after.texts("customModel.credentials.name")).containsExactly("live");
        assertThat(after.text("customModel.credentials[0].fields[0].hint")).endsWith("2222");
        assertThat(after.text("customModel.defaultCredential.id")).isEqualTo(id);
    }

    void deletingAModelsDefaultLeavesItWithoutOne() {
        steps.startAfresh(Steps.PROVIDER);
        String model = steps.addModel(MODEL, "production");
        steps.addToModel(model, "development");

        steps.delete(steps.model(model).text("customModel.defaultCredential.id"));

        Reply after = steps.model(model);
        assertThat(after.text("customModel.status")).isEqualTo("DEFAULT_MISSING");
        assertThat(after.at("customModel.defaultCredential")).isNull();
        assertThat(after.texts("customModel.credentials.name")).containsExactly("development");
    }

    void aModelAndItsProviderKnowNothingOfEachOthersCredentials() {
        steps.startAfresh(Steps.PROVIDER);
        steps.add("of the provider");
        String model = steps.addModel(MODEL, "of the model");
        steps.addToModel(model, "another of the model");

        steps.delete(steps.model(model).text("customModel.defaultCredential.id"));

        assertThat(steps.model(model).at("customModel.defaultCredential")).isNull();
        Reply provider = steps.provider();
        assertThat(provider.text("provider.defaultCredential.name")).isEqualTo("of the provider");
        assertThat(provider.texts("provider.credentials.name")).containsExactly("of the provider");
    }

    void deletingItsOnlyCredentialDeletesTheModel() {
        steps.startAfresh(Steps.PROVIDER);
        String model = steps.addModel(MODEL, "production");
        String only = steps.model(model).text("customModel.credentials[0].id");
        assertThat(steps.impactOfDeleting(only).at("deletionImpact.deletesCustomModel"))
                .isEqualTo(true);

        Reply deleted = steps.delete(only);

        assertThat(deleted.text("deleteCredential.deletedCustomModelId")).isEqualTo(model);
        assertThat(deleted.at("deleteCredential.owner")).isNull();
        assertIsGone(model);
    }

    void theLastCredentialTakesTheModelAlongEvenIfItIsNotTheDefault() {
        steps.startAfresh(Steps.PROVIDER);
        String model = steps.addModel(MODEL, "production");
        String second = steps.addToModel(model, "development");
        steps.delete(steps.model(model).text("customModel.defaultCredential.id"));

        Reply deleted = steps.delete(second);

        assertThat(deleted.text("deleteCredential.deletedCustomModelId")).isEqualTo(model);
        assertIsGone(model);
    }

    void addingTheSameNameAndTypeAddsACredentialToThatModel() {
        steps.startAfresh(Steps.PROVIDER);
        Reply first = steps.addModel(MODEL, "LLM", "production");

        Reply again = steps.addModel(MODEL, "LLM", "development");

        String model = first.text("addCustomModel.customModel.id");
        assertThat(again.text("addCustomModel.outcome")).isEqualTo("CREDENTIAL_ADDED");
        assertThat(again.text("addCustomModel.customModel.id")).isEqualTo(model);
        assertThat(again.at("addCustomModel.credential.isDefault")).isEqualTo(false);
        Reply after = steps.model(model);
        assertThat(after.texts("customModel.credentials.name")).containsExactly("development", "production");
        assertThat(after.text("customModel.defaultCredential.name")).isEqualTo("production");
        assertThat(steps.provider().number("provider.customModelCount")).isEqualTo(1);
    }

    void anotherTypeOrAnotherCaseIsAnotherModel() {
        steps.startAfresh(Steps.PROVIDER);
        steps.addModel(MODEL, "LLM", "production");

        Reply otherType = steps.addModel(MODEL, "TEXT_EMBEDDING", "production");
        Reply otherCase = steps.addModel("FT:GPT-4.1:ACME", "LLM", "production");

        assertThat(otherType.text("addCustomModel.outcome")).isEqualTo("CREATED");
        assertThat(otherCase.text("addCustomModel.outcome")).isEqualTo("CREATED");
        assertThat(steps.provider().number("provider.customModelCount")).isEqualTo(3);
    }

    private void assertIsGone(String model) {
        assertThat(steps.model(model).at("customModel")).isNull();
        Reply provider = steps.provider();
        assertThat(provider.number("provider.customModelCount")).isZero();
        assertThat(provider.number("provider.removedCustomModelCount")).isZero();
        assertThat(steps.managed().texts("customModels.nodes.id")).isEmpty();
    }
}
