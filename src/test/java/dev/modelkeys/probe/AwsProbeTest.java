package dev.modelkeys.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.catalog.ProbeCase;
import dev.modelkeys.vault.Secret;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is peculiar to AWS: keys without rights, keys made for a short time, the five seconds, and the partitions. */
class AwsProbeTest {

    private static final byte[] IDENTITY = LocalProvider.response(200, "", "{\"GetCallerIdentityResponse\":{}}");
    private static final byte[] WRONG_SIGNATURE =
            LocalProvider.response(403, "", "{\"Error\":{\"Code\":\"SignatureDoesNotMatch\"}}");

    @TempDir
    static Path directory;

    static LocalProviders providers;

    @BeforeAll
    static void start() throws Exception {
        providers = new LocalProviders(directory, Clock.systemUTC());
    }

    @AfterAll
    static void stop() throws Exception {
        providers.close();
    }

    private static ProbeSubject bedrock(String id, String region, String... more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "auth_method",
                "Access_Secret_Key",
                "aws_access_key_id",
                id,
                "aws_secret_access_key",
                "secret",
                "aws_region",
                region));
        for (int index = 0; index < more.length; index += 2) {
            values.put(more[index], more[index + 1]);
        }
        return Subjects.credential("bedrock", values);
    }

    private static ProbeResult ask(ProbeSubject subject, String name, byte[] bedrock, byte[]... identity)
            throws Exception {
        ProbeCase asked = Subjects.named(subject, name);
        AtomicInteger round = new AtomicInteger();
        return providers.ask(
                subject,
                asked,
                request -> request.contains("GetCallerIdentity")
                        ? identity[Math.min(round.getAndIncrement(), identity.length - 1)]
                        : bedrock);
    }

    @ParameterizedTest
    @CsvSource({
        "200, {\"GetCallerIdentityResponse\":{}}, NO_PERMISSION",
        "403, {\"Error\":{\"Code\":\"InvalidClientTokenId\"}}, REJECTED",
        "500, {}, NO_PERMISSION"
    })
    void aKeyWithoutRightsIsToldFromAWrongOne(int status, String body, Finding finding) throws Exception {
        byte[] denied = LocalProvider.response(403, "x-amzn-errortype: AccessDeniedException\r\n", "{}");
        ProbeResult result =
                ask(bedrock("AKIA1", "us-east-1"), "key-aksk", denied, LocalProvider.response(status, "", body));
        assertThat(result.finding()).isEqualTo(finding);
        assertThat(providers.requests()).hasSize(2);
        assertThat(providers.requests().get(1)).startsWith("POST / ").contains("sts.us-east-1.amazonaws.com");
    }

    @ParameterizedTest
    @CsvSource({"500, {}, WRONG_PLACE", "200, {\"GetCallerIdentityResponse\":{}}, NO_PERMISSION"})
    void aRefusalThatSaysNothingIsLookedInto(int status, String body, Finding finding) throws Exception {
        ProbeResult result = ask(
                bedrock("AKIA1", "us-east-1"),
                "key-aksk",
                LocalProvider.response(403, "", "{}"),
                LocalProvider.response(status, "", body));
        assertThat(result.finding()).isEqualTo(finding);
    }

    @Test
    void aGoodKeyTakesOneRequest() throws Exception {
        ProbeResult result = ask(
                bedrock("AKIA1", "us-east-1"),
                "key-aksk",
                LocalProvider.response(200, "", "{\"modelSummaries\":[]}"),
                IDENTITY);
        assertThat(result.finding()).isEqualTo(Finding.ACCEPTED);
        assertThat(providers.requests()).hasSize(1);
    }

    @Test
    void aWrongSignatureIsAskedAboutOnceMoreAfterFiveSeconds() throws Exception {
        ProbeSubject subject = bedrock("AKIA1", "us-east-1");
        ProbeResult second = ask(subject, "key-aksk-alt", IDENTITY, WRONG_SIGNATURE, IDENTITY);
        assertThat(second.finding()).isEqualTo(Finding.ACCEPTED);
        assertThat(second.took()).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
        assertThat(providers.requests()).hasSize(2);

        ProbeResult never = ask(subject, "key-aksk-alt", IDENTITY, WRONG_SIGNATURE);
        assertThat(never.finding()).isEqualTo(Finding.REJECTED);
        assertThat(providers.requests()).hasSize(2);
    }

    @Test
    void aTemporaryKeyIsNotSent() throws Exception {
        ProbeResult result = ask(bedrock("ASIA1", "us-east-1"), "key-aksk", IDENTITY, IDENTITY);
        assertThat(result.finding()).isEqualTo(Finding.TEMPORARY_KEY);
        assertThat(result.verdict()).isEqualTo(HealthVerdict.REJECTED);
        assertThat(result.message()).contains("session token").doesNotContain("ASIA1");
        assertThat(providers.requests()).isEmpty();
    }

    @Test
    void neitherTheEndpointNorTheProxyOfAFormSeesTheQuestion() throws Exception {
        ProbeSubject subject = bedrock(
                "AKIA1",
                "us-east-1",
                "bedrock_endpoint_url",
                "https://endpoint.example",
                "bedrock_proxy_url",
                "http://127.0.0.1:1");
        ProbeResult result =
                ask(subject, "key-aksk", LocalProvider.response(200, "", "{\"modelSummaries\":[]}"), IDENTITY);
        assertThat(result.finding()).isEqualTo(Finding.ACCEPTED);
        assertThat(providers.requests()).singleElement().asString().contains("bedrock.us-east-1.amazonaws.com");
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-1, amazonaws.com",
        "us-gov-west-1, amazonaws.com",
        "cn-north-1, amazonaws.com.cn",
        "cn-northwest-1, amazonaws.com.cn",
        "eusc-de-east-1, amazonaws.eu",
        "us-isob-east-1, sc2s.sgov.gov"
    })
    void eachPartitionHasItsDomain(String region, String domain) {
        ProbeSubject subject = bedrock("AKIA1", region);
        Values values = Values.of(subject);
        assertThat(Rendering.url(Subjects.request(subject, "key-aksk").url(), values))
                .startsWith("https://bedrock." + region + "." + domain + "/");
        assertThat(Rendering.url(Subjects.request(subject, "key-aksk-alt").url(), values))
                .isEqualTo("https://sts." + region + "." + domain + "/");
        assertThat(Objects.requireNonNull(CallRecipe.of(subject)).baseUrl())
                .isEqualTo("https://bedrock-runtime." + region + "." + domain);
    }

    @Test
    void aRegionThatIsLeftOutIsTheFirst() {
        ProbeSubject subject = new ProbeSubject(
                Subjects.provider("sagemaker"),
                "model-1",
                Subjects.provider("sagemaker").types().get(0),
                Map.of("sagemaker_endpoint", "e"),
                Map.of("aws_access_key_id", Secret.of("AKIA1"), "aws_secret_access_key", Secret.of("s")));
        assertThat(Rendering.url(Subjects.request(subject, "model").url(), Values.of(subject)))
                .isEqualTo("https://api.sagemaker.us-east-1.amazonaws.com/");
    }
}
