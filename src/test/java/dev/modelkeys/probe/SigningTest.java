package dev.modelkeys.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.modelkeys.catalog.ProbeMethod;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures, by the test vectors of their vendors where there are any. */
class SigningTest {

    /** Of appendix C of draft-cavage-http-signatures, which Oracle's documentation uses too. */
    private static final String TEST_KEY =
            """
            -----BEGIN RSA PRIVATE KEY-----
            MIICXgIBAAKBgQDCFENGw33yGihy92pDjZQhl0C36rPJj+CvfSC8+q28hxA161QF
            NUd13wuCTUcq0Qd2qsBe/2hFyc2DCJJg0h1L78+6Z4UMR7EOcpfdUE9Hf3m/hs+F
            UR45uBJeDK1HSFHD8bHKD6kv8FPGfJTotc+2xjJwoYi+1hqp1fIekaxsyQIDAQAB
            AoGBAJR8ZkCUvx5kzv+utdl7T5MnordT1TvoXXJGXK7ZZ+UuvMNUCdN2QPc4sBiA
            QWvLw1cSKt5DsKZ8UETpYPy8pPYnnDEz2dDYiaew9+xEpubyeW2oH4Zx71wqBtOK
            kqwrXa/pzdpiucRRjk6vE6YY7EBBs/g7uanVpGibOVAEsqH1AkEA7DkjVH28WDUg
            f1nqvfn2Kj6CT7nIcE3jGJsZZ7zlZmBmHFDONMLUrXR/Zm3pR5m0tCmBqa5RK95u
            412jt1dPIwJBANJT3v8pnkth48bQo/fKel6uEYyboRtA5/uHuHkZ6FQF7OUkGogc
            mSJluOdc5t6hI1VsLn0QZEjQZMEOWr+wKSMCQQCC4kXJEsHAve77oP6HtG/IiEn7
            kpyUXRNvFsDE0czpJJBvL/aRFUJxuRK91jhjC68sA7NsKMGg5OXb5I5Jj36xAkEA
            gIT7aFOYBFwGgQAQkWNKLvySgKbAZRTeLBacpHMuQdl1DfdntvAyqpAZ0lY0RKmW
            G6aFKaqQfOXKCyWoUiVknQJAXrlgySFci/2ueKlIE1QqIiLSZ8V8OlpFLRnb1pzI
            7U1yQXnTAEFYM560yJlzUpOb1V4cScGd365tiSMvxLOvTA==
            -----END RSA PRIVATE KEY-----
            """;

    private static RenderedRequest get(String url) {
        return new RenderedRequest(ProbeMethod.GET, url, Map.of(), null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"as it is", "blanks for line breaks", "base64"})
    void oracle(String form) {
        String key =
                switch (form) {
                    case "base64" -> Base64.getEncoder().encodeToString(TEST_KEY.getBytes(UTF_8));
                    case "blanks for line breaks" -> TEST_KEY.replace('\n', ' ');
                    default -> TEST_KEY;
                };
        String url = "https://iaas.us-phoenix-1.oraclecloud.com/20160918/instances"
                + "?availabilityDomain=Pjwf%3A%20PHX-AD-1"
                + "&compartmentId=ocid1.compartment.oc1..aaaaaaaam3we6vgnherjq5q2idnccdflvjsnog7mlr6rtdb25gilchfeyjxa"
                + "&displayName=TeamXInstances"
                + "&volumeId=ocid1.volume.oc1.phx.abyhqljrgvttnlx73nmrwfaux7kcvzfs3s66izvxf2h4lgvyndsdsnoiwr5q";
        // The vendor's vector has a date with the wrong day of the week.
        RenderedRequest signed = OracleSignature.sign(
                get(url), new SigningKey("", "", "tenancy/user/print", key), "Thu, 05 Jan 2014 21:31:40 GMT");
        assertThat(signed.headers().get("Authorization"))
                .isEqualTo(
                        "Signature version=\"1\",headers=\"date (request-target) host\",keyId=\"tenancy/user/print\","
                                + "algorithm=\"rsa-sha256\",signature=\"GBas7grhyrhSKHP6AVIj/h5/Vp8bd/peM79H9Wv8kjoaCivujVXlpbKLjMPe"
                                + "DUhxkFIWtTtLBj3sUzaFj34XE6YZAHc9r2DmE4pMwOAy/kiITcZxa1oHPOeRheC0jP2dqbTll8fmTZVwKZOKHYPtrLJIJQHJ"
                                + "jNvxFWeHQjMaR7M=\"");
    }

    @Test
    void oracleDatesAreThoseOfHttp() {
        RenderedRequest signed = OracleSignature.sign(
                get("https://a.example/"),
                new SigningKey("", "", "k", TEST_KEY),
                Instant.parse("2026-11-05T01:02:03Z"));
        assertThat(signed.headers()).containsEntry("Date", "Thu, 05 Nov 2026 01:02:03 GMT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"})
    void whatIsNoKeyIsUnreadableAndNotRepeated(String key) {
        assertThatThrownBy(() -> OracleSignature.sign(
                        get("https://a.example/"), new SigningKey("", "", "k", key), Instant.EPOCH))
                .isInstanceOf(UnusableKey.class)
                .hasMessage(Finding.KEY_NOT_READABLE.message());
    }

    /** The example of Tencent's documentation. */
    @Test
    void tencent() {
        String body =
                "{\"Limit\": 1, \"Filters\": [{\"Values\": [\"\\u672a\\u547d\\u540d\"], \"Name\": \"instance-name\"}]}";
        RenderedRequest request = new RenderedRequest(
                ProbeMethod.POST,
                "https://cvm.tencentcloudapi.com/",
                Map.of("Content-Type", "application/json; charset=utf-8", "X-TC-Action", "DescribeInstances"),
                body);
        RenderedRequest signed = TencentSignature.sign(
                request,
                new SigningKey("cvm", "", "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE"),
                Instant.ofEpochSecond(1_551_113_065));
        assertThat(signed.headers())
                .containsEntry("X-TC-Timestamp", "1551113065")
                .containsEntry("X-TC-Action", "DescribeInstances")
                .containsEntry(
                        "Authorization",
                        "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, "
                                + "SignedHeaders=content-type;host, "
                                + "Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168");
    }

    /** No vector is published; the expected value was computed with Python's hmac. */
    @Test
    void tencentSpeech() {
        RenderedRequest request = new RenderedRequest(
                ProbeMethod.POST,
                "https://asr.cloud.tencent.com/asr/flash/v1/125?engine_type=16k_zh&secretid=AK&voice_format=wav&timestamp=1",
                Map.of(),
                null);
        assertThat(TencentSpeechSignature.sign(request, new SigningKey("", "", "AK", "SK"))
                        .headers())
                .containsEntry("Authorization", "4R37JCSD3/vsTsucsMlMiBBJsoM=");
    }

    /** No vector is published; the expected value was computed with Python's hmac. */
    @Test
    void volcengine() {
        RenderedRequest request = new RenderedRequest(
                ProbeMethod.POST,
                "https://ark.cn-beijing.volcengineapi.com/?Version=2024-01-01&Action=GetEndpoint",
                Map.of("Content-Type", "application/json"),
                "{\"Id\":\"ep-1\"}");
        RenderedRequest signed = VolcengineSignature.sign(
                request, new SigningKey("ark", "cn-beijing", "AK", "SK"), Instant.parse("2026-11-28T12:00:00Z"));
        assertThat(signed.headers())
                .containsEntry("X-Date", "20261128T120000Z")
                .containsEntry(
                        "Authorization",
                        "HMAC-SHA256 Credential=AK/20261128/cn-beijing/ark/request, "
                                + "SignedHeaders=content-type;host;x-content-sha256;x-date, Signature=f393ddd65c614c8d172bd4b2f8e5405f19981c599ae799f1e65a918be0fba1ff");
    }

    /** The case get-vanilla of the vendor's test suite, with the digest of the body that the vendor's library signs as well. */
    @Test
    void aws() {
        RenderedRequest signed = AwsSignature.sign(
                get("https://example.amazonaws.com/"),
                new SigningKey("service", "us-east-1", "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
                Instant.parse("2015-08-30T12:36:00Z"));
        assertThat(signed.headers().get("Authorization"))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
                        + "SignedHeaders=host;x-amz-content-sha256;x-amz-date, "
                        + "Signature=726c5c4879a6b4ccbbd3b24edbd6b8826d34f87450fbbf4e85546fc7ba9c1642");
        assertThat(signed.headers()).doesNotContainKey("Host");
    }

    @Test
    void googleGetsAnAssertionForItsOwnAddressOnly() throws Exception {
        String file = SampleKeys.serviceAccount();
        Instant now = Instant.parse("2026-11-28T12:00:00Z");
        for (String given : new String[] {file, Base64.getEncoder().encodeToString(file.getBytes(UTF_8))}) {
            String[] parts = GoogleAssertion.of(given, now).split("\\.", -1);
            JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
            assertThat(claims.path("iss").asText()).isEqualTo("probe@project.iam.gserviceaccount.com");
            assertThat(claims.path("aud").asText()).isEqualTo("https://oauth2.googleapis.com/token");
            assertThat(claims.path("iat").asLong()).isEqualTo(now.getEpochSecond());
            assertThat(claims.path("exp").asLong()).isEqualTo(now.getEpochSecond() + 3_600);
            JsonNode header = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[0]));
            assertThat(header.path("alg").asText()).isEqualTo("RS256");
            assertThat(header.path("kid").asText()).isEqualTo("id-1");
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(SampleKeys.PAIR.getPublic());
            signature.update((parts[0] + "." + parts[1]).getBytes(UTF_8));
            assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2])))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"external_account\",\"client_email\":\"a\"}",
                "{\"type\":\"service_account\"}",
                "{\"type\":\"service_account\",\"client_email\":\"a\",\"private_key\":\"x\"}",
                "[]",
                "{",
                "%"
            })
    void anotherKeyFileIsRefused(String file) {
        assertThatThrownBy(() -> GoogleAssertion.of(file, Instant.EPOCH)).isInstanceOf(UnusableKey.class);
    }
}
