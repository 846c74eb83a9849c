package dev.modelkeys.probe;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** SigV4, by the vendor's library. */
final class AwsSignature {

    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

    /** Beginning of the ids of temporary keys. */
    private static final String TEMPORARY = "ASIA";

    private AwsSignature() {}

    /** @throws UnusableKey if the key is one of those that need a session token */
    static RenderedRequest sign(RenderedRequest request, SigningKey key, Instant now) {
        if (key.id().startsWith(TEMPORARY)) {
            throw new UnusableKey(Finding.TEMPORARY_KEY);
        }
        SdkHttpRequest.Builder unsigned = SdkHttpRequest.builder()
                .method(SdkHttpMethod.fromValue(request.method().name()))
                .uri(URI.create(request.url()));
        request.headers().forEach(unsigned::putHeader);
        String body = request.body();
        SdkHttpRequest signed = SIGNER.sign(call -> call.identity(AwsCredentialsIdentity.create(key.id(), key.secret()))
                        .request(unsigned.build())
                        .payload(body == null ? null : ContentStreamProvider.fromUtf8String(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, key.service())
                        .putProperty(AwsV4HttpSigner.REGION_NAME, key.region())
                        .putProperty(AwsV4HttpSigner.SIGNING_CLOCK, Clock.fixed(now, ZoneOffset.UTC)))
                .request();
        Map<String, String> headers = new LinkedHashMap<>();
        signed.forEachHeader((name, values) -> {
            if (!name.equalsIgnoreCase("Host")) {
                headers.put(name, String.join(",", values));
            }
        });
        return new RenderedRequest(request.method(), request.url(), headers, body);
    }
}
