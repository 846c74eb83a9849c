package dev.modelkeys.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Signature of a request by a scheme that no header template can express.
 *
 * @param secret the signing secret, private key or key file
 */
@RegisterForReflection
public record RequestSignature(
        @JsonProperty(required = true) Scheme scheme,
        @Nullable String service,
        @Nullable Template region,
        @Nullable Template keyId,
        @JsonProperty(required = true) Template secret) {

    /** Way of signing. */
    public enum Scheme {
        /** SigV4. */
        AWS,
        /** JWT of a service account, which a token is given for. */
        GOOGLE,
        /** RSA-SHA256 over date, request target and host. */
        ORACLE,
        /** TC3-HMAC-SHA256. */
        TENCENT,
        /** HMAC-SHA1 of the speech service. */
        TENCENT_SPEECH,
        /** HMAC-SHA256. */
        VOLCENGINE;

        boolean needsKeyId() {
            return this != GOOGLE;
        }

        boolean needsRegion() {
            return this == AWS || this == VOLCENGINE;
        }

        boolean needsService() {
            return needsRegion() || this == TENCENT;
        }
    }

    boolean isComplete() {
        return scheme.needsKeyId() == (keyId != null)
                && scheme.needsRegion() == (region != null)
                && scheme.needsService() == (service != null);
    }

    Stream<Template> templates() {
        return Stream.concat(Stream.of(secret), Stream.concat(Stream.ofNullable(region), Stream.ofNullable(keyId)));
    }
}
