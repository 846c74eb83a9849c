package dev.modelkeys.graphql;

import static dev.modelkeys.graphql.Api.PROVIDER;
import static dev.modelkeys.graphql.Api.errors;
import static dev.modelkeys.graphql.Api.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The sentences that the product was asked with, told over HTTP to whichever server {@link #api} reaches. */
abstract class Sentences {

    abstract Api api();

    @BeforeEach
    void startWithoutCredentials() {
        api().fresh();
    }

    private String model(String name) {
        return id(api().addModel(name, "LLM", null), "addCustomModel.customModel.id");
    }

    private String credentialOf(String model, @Nullable String name) {
        return id(api().add(Map.of("customModelId", model), name), "addCredential.credential.id");
    }

    @Nested
    @DisplayName("S1: several credentials for a provider's predefined models")
    class S1 {

        @Test
        void theFirstIsTheDefaultAndMakesEveryPredefinedModelReady() {
            JsonPath added = api().add(Map.of("providerId", PROVIDER), null);
            assertThat(added.getString("data.addCredential.credential.name")).isEqualTo("API KEY 1");
            assertThat(added.getBoolean("data.addCredential.credential.isDefault"))
                    .isTrue();
            List<String> states = api().provider().getList("data.provider.predefinedModels.status");
            assertThat(states).isNotEmpty().containsOnly("READY");
        }

        @Test
        void anotherOneIsSelectedByHand() {
            String first = api().added(null);
            String second = api().added("production");
            assertThat(api().provider().getString("data.provider.defaultCredential.id"))
                    .isEqualTo(first);
            JsonPath chosen = api().call("set-default", Map.of("id", second));
            assertThat(chosen.getString("data.setDefaultCredential.owner.defaultCredential.id"))
                    .isEqualTo(second);
        }

        @Test
        void oneIsRenamedWhileItsSecretStays() {
            String credential = api().added(null);
            JsonPath edited = api().call("edit-credential", Map.of("input", Map.of("id", credential, "name", "mine")));
            assertThat(edited.getString("data.editCredential.credential.name")).isEqualTo("mine");
            assertThat(edited.getInt("data.editCredential.credential.revision")).isEqualTo(2);
            assertThat(edited.getString("data.editCredential.credential.fields[0].hint"))
                    .endsWith("WXYZ");
        }

        @Test
        void withTheLastOneTheProviderIsNotConfigured() {
            JsonPath deleted = api().call("delete-credential", Map.of("id", api().added(null)));
            assertThat(deleted.getString("data.deleteCredential.owner.status")).isEqualTo("NOT_CONFIGURED");
        }
    }

    @Nested
    @DisplayName("S2: after the default is deleted a new one is chosen by hand")
    class S2 {

        @Test
        void nothingIsPromoted() {
            String first = api().added(null);
            String second = api().added(null);
            JsonPath deleted = api().call("delete-credential", Map.of("id", first));
            assertThat(deleted.getString("data.deleteCredential.owner.status")).isEqualTo("DEFAULT_MISSING");
            assertThat(api().provider().<String>getList("data.provider.predefinedModels.status"))
                    .containsOnly("DEFAULT_MISSING");
            api().call("set-default", Map.of("id", second));
            assertThat(api().provider().getString("data.provider.status")).isEqualTo("READY");
        }
    }

    @Nested
    @DisplayName("S3: several credentials for a single custom model")
    class S3 {

        @Test
        void areAddedSelectedAndDeletedAsThoseOfAProvider() {
            String model = model("gpt-mine");
            String second = credentialOf(model, "second");
            JsonPath chosen = api().call("set-default", Map.of("id", second));
            assertThat(chosen.getString("data.setDefaultCredential.owner.id")).isEqualTo(model);
            api().call("delete-credential", Map.of("id", second));
            JsonPath left = api().call("model", Map.of("id", model));
            assertThat(left.getString("data.customModel.status")).isEqualTo("DEFAULT_MISSING");
            assertThat(left.getInt("data.customModel.credentialCount")).isEqualTo(1);
        }
    }

    @Nested
    @DisplayName("S4: deleting the only credential of a custom model deletes the model")
    class S4 {

        @Test
        void theModelGoesWithIt() {
            JsonPath added = api().addModel("gpt-mine", "LLM", null);
            String model = id(added, "addCustomModel.customModel.id");
            String credential = id(added, "addCustomModel.credential.id");
            assertThat(api().call("impact", Map.of("credentialId", credential))
                            .getBoolean("data.deletionImpact.deletesCustomModel"))
                    .isTrue();
            JsonPath deleted = api().call("delete-credential", Map.of("id", credential));
            assertThat(deleted.getString("data.deleteCredential.deletedCustomModelId"))
                    .isEqualTo(model);
            assertThat(deleted.<Object>get("data.deleteCredential.owner")).isNull();
            assertThat(api().call("model", Map.of("id", model)).<Object>get("data.customModel"))
                    .isNull();
        }
    }

    @Nested
    @DisplayName("S5: name and type of an existing custom model add the credential to it")
    class S5 {

        @Test
        void itsDefaultStays() {
            JsonPath first = api().addModel("gpt-mine", "LLM", null);
            JsonPath again = api().addModel(" gpt-mine ", "LLM", null);
            assertThat(again.getString("data.addCustomModel.outcome")).isEqualTo("CREDENTIAL_ADDED");
            assertThat(again.getString("data.addCustomModel.customModel.defaultCredential.id"))
                    .isEqualTo(id(first, "addCustomModel.credential.id"));
            assertThat(again.getInt("data.addCustomModel.customModel.credentialCount"))
                    .isEqualTo(2);
        }

        @Test
        void anotherTypeOrCaseIsAnotherModel() {
            api().addModel("gpt-mine", "LLM", null);
            assertThat(api().addModel("gpt-mine", "TEXT_EMBEDDING", null).getString("data.addCustomModel.outcome"))
                    .isEqualTo("CREATED");
            assertThat(api().addModel("GPT-mine", "LLM", null).getString("data.addCustomModel.outcome"))
                    .isEqualTo("CREATED");
        }
    }

    @Nested
    @DisplayName("S6: the credentials of all custom models in one place")
    class S6 {

        @Test
        void listedAndRemovedModelsAreThereEachWithAllItsCredentials() {
            String listed = model("a-listed");
            credentialOf(listed, "second");
            api().call("remove-model", Map.of("id", model("b-removed")));
            JsonPath all = api().call("models", Map.of("providerId", PROVIDER));
            assertThat(all.<String>getList("data.customModels.nodes.state")).containsExactly("LISTED", "REMOVED");
            assertThat(all.<String>getList("data.customModels.nodes[0].credentials.name"))
                    .containsExactly("second", "API KEY 1");
        }
    }

    @Nested
    @DisplayName("S7: a removed custom model keeps its credentials and can be re-added")
    class S7 {

        @Test
        void withOneOfThemAsItsDefault() {
            String model = model("gpt-mine");
            String second = credentialOf(model, null);
            JsonPath removed = api().call("remove-model", Map.of("id", model));
            assertThat(removed.getString("data.removeCustomModel.customModel.state"))
                    .isEqualTo("REMOVED");
            assertThat(api().provider().getString("data.provider.removedCustomModels[0].id"))
                    .isEqualTo(model);
            JsonPath again = api().call("readd-model", Map.of("id", model, "credentialId", second));
            assertThat(again.getString("data.readdCustomModel.customModel.state"))
                    .isEqualTo("LISTED");
            assertThat(again.getString("data.readdCustomModel.customModel.defaultCredential.id"))
                    .isEqualTo(second);
        }

        @Test
        void withANewOneWhenNameAndTypeAreAddedAgain() {
            api().call("remove-model", Map.of("id", model("gpt-mine")));
            JsonPath again = api().addModel("gpt-mine", "LLM", null);
            assertThat(again.getString("data.addCustomModel.outcome")).isEqualTo("READDED");
            assertThat(again.getString("data.addCustomModel.customModel.defaultCredential.id"))
                    .isEqualTo(id(again, "addCustomModel.credential.id"));
        }

        @Test
        void butNotWithSomebodyElsesCredential() {
            String model = model("gpt-mine");
            JsonPath refused = api().call("readd-model", Map.of("id", model, "credentialId", api().added(null)));
            assertThat(errors(refused, "readdCustomModel")).containsExactly("NOT_FOUND [input, credentialId]");
        }
    }

    @Nested
    @DisplayName("S8: without credentials a removed model is no longer offered")
    class S8 {

        @Test
        void itIsGoneFromEverywhere() {
            JsonPath added = api().addModel("gpt-mine", "LLM", null);
            api().call("remove-model", Map.of("id", id(added, "addCustomModel.customModel.id")));
            api().call("delete-credential", Map.of("id", id(added, "addCustomModel.credential.id")));
            assertThat(api().provider().getInt("data.provider.removedCustomModelCount"))
                    .isZero();
            assertThat(api().call("models", Map.of("providerId", PROVIDER)).getInt("data.customModels.totalCount"))
                    .isZero();
        }
    }
}
