package dev.modelkeys.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.probe.LocalCertificate;
import dev.modelkeys.probe.LocalProvider;
import dev.modelkeys.probe.SampleKeys;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The package asks the vendors that want a signature, as its catalogue says, by way of a proxy that plays all of them. Their
 * certificate is of an authority that only the operator's file names.
 */
class SignedQuestionsIT {

    @TempDir
    static Path directory;

    private static LocalProvider vendors;
    private static Production production;

    @BeforeAll
    static void start() throws Exception {
        LocalCertificate certificate = LocalCertificate.create(
                directory,
                "bedrock.us-east-1.amazonaws.com",
                "oauth2.googleapis.com",
                "us-central1-aiplatform.googleapis.com",
                "login.microsoftonline.com",
                "resource.openai.azure.com",
                "sts.tencentcloudapi.com",
                "ark.cn-beijing.volcengineapi.com",
                "generativeai.us-chicago-1.oci.oraclecloud.com");
        vendors = LocalProvider.behindProxy(
                certificate.server(), (request, out) -> out.write(LocalProvider.response(200, "", answer(request))));
        production = Production.alone(Map.of(
                "MODELKEYS_EGRESS_PROXY",
                "http://127.0.0.1:" + vendors.port(),
                "MODELKEYS_EGRESS_CA_FILE",
                certificate.pem().toString()));
    }

    @AfterAll
    static void stop() throws Exception {
        production.close();
        vendors.close();
    }

    @BeforeEach
    void noRequests() {
        vendors.requests.clear();
    }

    private static String answer(String request) {
        if (request.contains("/token ")) {
            return "{\"access_token\": \"short-lived\"}";
        }
        return "{\"modelSummaries\": [], \"totalTokens\": 1, \"data\": [], \"choices\": [], \"items\": [],"
                + " \"Response\": {\"AccountId\": \"1\"}, \"Result\": {\"Id\": \"1\"}}";
    }

    @Test
    @DisplayName("AWS: Signature Version 4")
    void aws() {
        String request = asked(
                "bedrock",
                "auth_method=Access_Secret_Key",
                "aws_region=us-east-1",
                "aws_access_key_id=AKIAEXAMPLE",
                "aws_secret_access_key=secret");

        assertThat(request)
                .startsWith("GET /foundation-models?byOutputModality=TEXT ")
                .containsPattern(
                        "(?i)authorization: AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/\\d{8}/us-east-1/bedrock/aws4_request, "
                                + "SignedHeaders=\\S+, Signature=[0-9a-f]{64}\r\n");
    }

    @Test
    @DisplayName("Google: a service account's assertion becomes a token, with which the models are asked")
    void google() throws Exception {
        List<String> requests = requests(
                "vertex_ai",
                "vertex_project_id=project",
                "vertex_location=us-central1",
                "vertex_service_account_key=" + SampleKeys.serviceAccount());

        assertThat(requests).hasSize(2);
        String form = requests.get(0).split("\r\n\r\n", -1)[1];
        String[] assertion =
                URLDecoder.decode(form.split("assertion=", -1)[1], UTF_8).split("\\.", -1);
        assertThat(verifies(
                        assertion[0] + "." + assertion[1],
                        Base64.getUrlDecoder().decode(assertion[2])))
                .isTrue();
        assertThat(requests.get(1)).contains("Bearer short-lived");
    }

    @Test
    @DisplayName("Entra: client credentials become a token, with which the resource is asked")
    void entra() {
        List<String> requests = requestsAboutModel(
                "azure_openai",
                "openai_api_base=https://resource.openai.azure.com",
                "auth_method=entra_id_service_principal",
                "azure_client_id=client",
                "azure_tenant_id=tenant",
                "azure_client_secret=secret",
                "base_model_name=gpt-4o");

        assertThat(requests).hasSize(2);
        assertThat(requests.get(0))
                .startsWith("POST /tenant/oauth2/v2.0/token ")
                .contains("grant_type=client_credentials", "client_secret=secret");
        assertThat(requests.get(1)).contains("Bearer short-lived").doesNotContain("client_secret");
    }

    @Test
    @DisplayName("Tencent Cloud: TC3-HMAC-SHA256")
    void tencent() {
        assertThat(asked("hunyuan", "secret_id=AKIDEXAMPLE", "secret_key=secret"))
                .containsPattern(
                        "(?i)authorization: TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/\\d{4}-\\d\\d-\\d\\d/sts/tc3_request, "
                                + "SignedHeaders=\\S+, Signature=[0-9a-f]{64}\r\n");
    }

    @Test
    @DisplayName("Volcengine: HMAC-SHA256 of the region and service")
    void volcengine() {
        List<String> requests = requestsAboutModel(
                "volcengine_maas",
                "auth_method=aksk",
                "volc_access_key_id=AKLTEXAMPLE",
                "volc_secret_access_key=secret",
                "volc_region=cn-beijing",
                "api_endpoint_host=https://ark.cn-beijing.volces.com/api/v3",
                "endpoint_id=ep-1",
                "base_model_name=Doubao-Seed-1.8");

        assertThat(requests)
                .singleElement()
                .asString()
                .containsPattern("(?i)authorization: HMAC-SHA256 Credential=AKLTEXAMPLE/\\d{8}/cn-beijing/ark/request, "
                        + "SignedHeaders=\\S+, Signature=[0-9a-f]{64}\r\n");
    }

    @Test
    @DisplayName("Oracle: a signature of the user's private key")
    void oracle() throws Exception {
        String request = asked(
                "oci",
                "default_region=us-chicago-1",
                "compartment_ocid=ocid1.compartment.oc1..a",
                "authentication_method=api_key_authentication",
                "user_ocid=user",
                "tenancy_ocid=tenancy",
                "fingerprint=print",
                "key_content=" + SampleKeys.PEM);

        String target = request.lines().findFirst().orElseThrow().split(" ", -1)[1];
        String signed = "date: " + header(request, "date") + "\n(request-target): get " + target + "\nhost: "
                + header(request, "host");
        String authorization = header(request, "authorization");
        assertThat(authorization).contains("keyId=\"tenancy/user/print\"", "headers=\"date (request-target) host\"");
        assertThat(verifies(
                        signed,
                        Base64.getDecoder().decode(authorization.split("signature=\"", -1)[1].replace("\"", ""))))
                .isTrue();
    }

    private static String asked(String provider, String... values) {
        List<String> requests = requests(provider, values);
        assertThat(requests).hasSize(1);
        return requests.get(0);
    }

    private static List<String> requests(String provider, String... values) {
        return requests(Map.of("owner", Map.of("providerId", provider), "values", fields(values)));
    }

    private static List<String> requestsAboutModel(String provider, String... values) {
        Map<String, String> model = Map.of("providerId", provider, "model", "model-1", "type", "LLM");
        return requests(Map.of("model", model, "values", fields(values)));
    }

    private static List<String> requests(Map<String, ?> input) {
        Reply tested = ProbedKeys.test(production.api(), input);
        assertThat(tested.problems()).isEmpty();
        assertThat(tested.text("testCredential.health.message")).isEqualTo("The provider accepts this credential.");
        return List.copyOf(vendors.requests);
    }

    private static List<Map<String, String>> fields(String... values) {
        return List.of(values).stream()
                .map(value -> value.split("=", 2))
                .map(parts -> Map.of("field", parts[0], "value", parts[1]))
                .toList();
    }

    private static String header(String request, String name) {
        return request.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElseThrow();
    }

    private static boolean verifies(String text, byte[] signature) throws Exception {
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(SampleKeys.PAIR.getPublic());
        verifier.update(text.getBytes(UTF_8));
        return verifier.verify(signature);
    }
}
