package dev.modelkeys.probe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.modelkeys.catalog.ProbeRequest;
import dev.modelkeys.catalog.RequestSignature;
import dev.modelkeys.catalog.Template;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills requests in and signs those whose scheme is more than a header. */
final class Signing {

    private Signing() {}

    /**
     * Returns the request as it is sent; null if a value that it needs is missing or cannot be sent.
     *
     * @throws UnusableKey if the key to sign with cannot be read, or makes no signature that counts
     */
    static @Nullable RenderedRequest render(
            ProbeRequest request, Values values, @Nullable JsonNode changed, Instant now) {
        Values timed = values.with(Template.NOW, Long.toString(now.getEpochSecond()));
        RequestSignature signature = request.signature();
        if (signature == null) {
            return RequestRenderer.render(request, timed, changed);
        }
        SigningKey key = key(signature, timed);
        if (key == null) {
            return null;
        }
        if (signature.scheme() == RequestSignature.Scheme.GOOGLE) {
            String assertion = GoogleAssertion.of(key.secret(), now);
            return RequestRenderer.render(request, timed.with(Template.ASSERTION, assertion), changed);
        }
        RenderedRequest rendered = RequestRenderer.render(request, timed, changed);
        return rendered == null ? null : signed(signature.scheme(), rendered, key, now);
    }

    private static RenderedRequest signed(
            RequestSignature.Scheme scheme, RenderedRequest request, SigningKey key, Instant now) {
        return switch (scheme) {
            case AWS -> AwsSignature.sign(request, key, now);
            case ORACLE -> OracleSignature.sign(request, key, now);
            case TENCENT -> TencentSignature.sign(request, key, now);
            case TENCENT_SPEECH -> TencentSpeechSignature.sign(request, key);
            case VOLCENGINE -> VolcengineSignature.sign(request, key, now);
            case GOOGLE -> throw new IllegalStateException("An assertion is no signature of a request");
        };
    }

    private static @Nullable SigningKey key(RequestSignature signature, Values values) {
        String secret = Rendering.text(signature.secret(), values);
        Optional<String> keyId = Optional.ofNullable(signature.keyId()).map(id -> Rendering.text(id, values));
        Optional<String> region = Optional.ofNullable(signature.region()).map(name -> Rendering.text(name, values));
        boolean missing =
                (signature.keyId() != null && keyId.isEmpty()) || (signature.region() != null && region.isEmpty());
        return secret == null || missing
                ? null
                : new SigningKey(
                        Optional.ofNullable(signature.service()).orElse(""),
                        region.orElse(""),
                        keyId.orElse(""),
                        secret);
    }
}
