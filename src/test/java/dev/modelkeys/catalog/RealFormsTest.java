package dev.modelkeys.catalog;

import static dev.modelkeys.catalog.FormBuilder.add;
import static dev.modelkeys.catalog.FormBuilder.rejections;
import static dev.modelkeys.catalog.FormBuilder.secrets;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RealFormsTest {

    @Nested
    class Bedrock {

        private final Form form = BuiltIn.credentialForm("bedrock");

        private final StoredValues keys = StoredValues.of(
                form,
                Map.of(
                        "auth_method",
                        "Access_Secret_Key",
                        "aws_region",
                        "eu-west-1",
                        "enable_request_metadata",
                        "enabled"),
                "aws_access_key_id",
                "aws_secret_access_key");

        @Test
        void aRoleNeedsNoSecret() {
            FormResult filling = add(form, Map.of("auth_method", "IAM_Role", "aws_region", "us-east-1"));
            assertThat(filling.rejections()).isEmpty();
            assertThat(filling.plain())
                    .isEqualTo(Map.of(
                            "auth_method",
                            "IAM_Role",
                            "aws_region",
                            "us-east-1",
                            "enable_request_metadata",
                            "disabled"));
        }

        @Test
        void anAccessKeyNeedsBothItsParts() {
            assertThat(rejections(add(form, Map.of("auth_method", "Access_Secret_Key", "aws_region", "us-east-1"))))
                    .containsExactly("aws_access_key_id REQUIRED", "aws_secret_access_key REQUIRED");
        }

        @Test
        void theWayInAndTheRegionAreNotGuessed() {
            assertThat(rejections(add(form, Map.of()))).containsExactly("auth_method REQUIRED", "aws_region REQUIRED");
        }

        @Test
        void choosingAnotherWayInDropsTheSecretsOfTheFirst() {
            assertThat(rejections(keys.edit(Map.of("auth_method", "API_Key"))))
                    .containsExactly("bedrock_api_key REQUIRED");
            FormResult filling = keys.edit(Map.of("auth_method", "API_Key", "bedrock_api_key", "sk-1"));
            assertThat(filling.kept()).isEmpty();
            assertThat(secrets(filling)).isEqualTo(Map.of("bedrock_api_key", "sk-1"));
        }

        @Test
        void anEndpointOfOnesOwnNeedsBothSecretsAgain() {
            assertThat(rejections(keys.edit(Map.of("bedrock_endpoint_url", "https://vpce.example"))))
                    .containsExactly("aws_access_key_id REQUIRED", "aws_secret_access_key REQUIRED");
        }

        @Test
        void anotherRegionNeedsBothSecretsAgain() {
            assertThat(rejections(keys.edit(Map.of("aws_region", "eu-west-2"))))
                    .containsExactly("aws_access_key_id REQUIRED", "aws_secret_access_key REQUIRED");
            assertThat(keys.edit(Map.of("aws_region", "eu-west-1")).kept())
                    .containsExactlyInAnyOrder("aws_access_key_id", "aws_secret_access_key");
        }

        @Test
        void aRegionThatAwsOpenedSinceIsTakenButNoHost() {
            Map<String, String> role = Map.of("auth_method", "IAM_Role", "aws_region", "mx-central-1");
            assertThat(add(form, role).plain()).containsEntry("aws_region", "mx-central-1");
            Map<String, String> host = Map.of("auth_method", "IAM_Role", "aws_region", "evil.example/?");
            assertThat(rejections(add(form, host))).containsExactly("aws_region INVALID");
        }
    }

    @Nested
    class AzureOpenAi {

        private final Map<String, String> values = Map.of(
                "openai_api_base", "https://us.openai.azure.com",
                "auth_method", "entra_id_service_principal",
                "openai_api_key", "sk-1",
                "azure_client_secret", "secret",
                "base_model_name", "text-embedding-3-small");

        @Test
        void aBaseModelIsOfferedForItsTypeOnly() {
            assertThat(add(BuiltIn.modelForm("azure_openai", ModelType.TEXT_EMBEDDING), values)
                            .rejections())
                    .isEmpty();
            assertThat(rejections(add(BuiltIn.modelForm("azure_openai", ModelType.LLM), values)))
                    .containsExactly("base_model_name NOT_AN_OPTION");
        }

        @Test
        void aBaseModelAndAVersionThatAzureAddedSinceAreTaken() {
            Map<String, String> newer = new HashMap<>(values);
            newer.putAll(Map.of("base_model_name", "gpt-7.5-mini", "openai_api_version", "2027-03-01-preview"));
            Form form = BuiltIn.modelForm("azure_openai", ModelType.LLM);
            assertThat(add(form, newer).plain())
                    .containsAllEntriesOf(
                            Map.of("base_model_name", "gpt-7.5-mini", "openai_api_version", "2027-03-01-preview"));
            newer.putAll(Map.of("base_model_name", "gpt 7", "openai_api_version", "2027-03-01&key=x"));
            assertThat(rejections(add(form, newer)))
                    .containsExactly("openai_api_version INVALID", "base_model_name INVALID");
        }

        @Test
        void theSecretOfTheOtherWayInIsDropped() {
            FormResult filling = add(BuiltIn.modelForm("azure_openai", ModelType.TEXT_EMBEDDING), values);
            assertThat(secrets(filling)).isEqualTo(Map.of("azure_client_secret", "secret"));
        }
    }

    @Nested
    class Aihubmix {

        private final Form form = BuiltIn.credentialForm("aihubmix");

        private final StoredValues stored =
                StoredValues.after(form, Map.of(), add(form, Map.of("api_key", "sk-0123456789abcdefghij")));

        @Test
        void theUsualAddressIsStored() {
            assertThat(stored.plain()).isEqualTo(Map.of("api_url", "https://api.inferera.com"));
        }

        @Test
        void anAddressOfOnesOwnTakesPartWhenItIsChosen() {
            Map<String, String> own =
                    Map.of("api_key", "k", "api_url", "__custom__", "api_url_custom", "https://ann:pw@hub.example");
            assertThat(rejections(add(form, own))).containsExactly("api_url_custom INVALID");
        }

        @Test
        void anotherAddressNeedsTheKeyAgain() {
            assertThat(rejections(stored.edit(Map.of("api_url", "https://aihubmix.com"))))
                    .containsExactly("api_key REQUIRED");
            assertThat(stored.edit(Map.of("api_url", "https://api.inferera.com"))
                            .kept())
                    .containsExactly("api_key");
            assertThat(stored.edit(Map.of(), "api_url").kept()).containsExactly("api_key");
        }

        @Test
        void fieldsForLanguageModelsAreDroppedFromASpeechModel() {
            Form speech = BuiltIn.modelForm("aihubmix", ModelType.TEXT_TO_SPEECH);
            assertThat(add(speech, Map.of("api_key", "k", "mode", "chat", "context_size", "1"))
                            .plain())
                    .isEqualTo(Map.of("api_url", "https://api.inferera.com", "voices", "alloy"));
        }
    }

    @Nested
    class AnyOpenAiCompatibleServer {

        private final Map<String, String> address = Map.of("endpoint_url", "https://llm.example/v1");

        @Test
        void aServerMayAskForNoKey() {
            FormResult filling = add(BuiltIn.modelForm("openai_api_compatible", ModelType.SPEECH_TO_TEXT), address);
            assertThat(filling.rejections()).isEmpty();
            assertThat(filling.plain()).isEqualTo(Map.of("language", "zh", "endpoint_url", "https://llm.example/v1"));
        }

        @Test
        void eachModelTypeHasItsOwnDeclarations() {
            assertThat(rejections(add(BuiltIn.modelForm("openai_api_compatible", ModelType.LLM), address)))
                    .containsExactly(
                            "context_size REQUIRED", "max_tokens_to_sample REQUIRED", "stream_mode_delimiter REQUIRED");
            assertThat(rejections(add(BuiltIn.modelForm("openai_api_compatible", ModelType.TEXT_EMBEDDING), address)))
                    .containsExactly("max_chunks REQUIRED", "context_size REQUIRED");
            assertThat(rejections(add(BuiltIn.modelForm("openai_api_compatible", ModelType.RERANK), address)))
                    .containsExactly("context_size REQUIRED");
        }

        @Test
        void clearingTheKeyAllowsAnotherServer() {
            StoredValues stored = StoredValues.of(
                    BuiltIn.modelForm("openai_api_compatible", ModelType.SPEECH_TO_TEXT), address, "api_key");
            Map<String, String> other = Map.of("endpoint_url", "https://other.example/v1");
            assertThat(rejections(stored.edit(other))).containsExactly("api_key REQUIRED");
            assertThat(stored.edit(other, "api_key").accepted()).isTrue();
        }
    }

    @Nested
    class VolcengineMaas {

        private final Map<String, String> custom = Map.of(
                "auth_method", "api_key",
                "volc_api_key", "sk-1",
                "volc_region", "cn-beijing",
                "api_endpoint_host", "https://ark.cn-beijing.volces.com/api/v3",
                "endpoint_id", "ep-1",
                "base_model_name", "Custom");

        @Test
        void aCustomBaseModelIsDescribedAsItsTypeNeeds() {
            assertThat(rejections(add(BuiltIn.modelForm("volcengine_maas", ModelType.LLM), custom)))
                    .containsExactly("mode REQUIRED", "context_size REQUIRED", "max_tokens REQUIRED");
            assertThat(rejections(add(BuiltIn.modelForm("volcengine_maas", ModelType.TEXT_EMBEDDING), custom)))
                    .containsExactly("context_size REQUIRED");
        }

        @Test
        void theWayInDecidesWhichKeysAreAskedFor() {
            Form form = BuiltIn.modelForm("volcengine_maas", ModelType.LLM);
            assertThat(rejections(add(form, Map.of("auth_method", "aksk"))))
                    .startsWith("volc_access_key_id REQUIRED", "volc_secret_access_key REQUIRED")
                    .doesNotContain("volc_api_key REQUIRED");
        }
    }
}
