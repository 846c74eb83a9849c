package dev.modelkeys.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtException;
import java.time.Duration;
import java.time.Instant;

/**
 * Signed assertion of a service account, for which Google gives a token. Beware: the address of the token is a constant, never
 * the one in the key file; a file of another kind names addresses, files and programs to run, and is refused.
 */
// The builder of tokens finds its own class by name.
@RegisterForReflection(classNames = "io.smallrye.jwt.build.impl.JwtProviderImpl", targets = SignatureAlgorithm.class)
final class GoogleAssertion {

    static final String AUDIENCE = "https://oauth2.googleapis.com/token";

    private static final String SCOPE = "https://www.googleapis.com/auth/cloud-platform";
    private static final Duration VALID = Duration.ofHours(1);
    private static final JsonMapper JSON = new JsonMapper();

    private GoogleAssertion() {}

    /** @throws UnusableKey if it is no key file of a service account */
    static String of(String keyFile, Instant now) {
        JsonNode file = read(keyFile.strip().startsWith("{") ? keyFile : KeyFiles.decoded(keyFile));
        String account = file.path("client_email").asText();
        if (!file.path("type").asText().equals("service_account") || account.isEmpty()) {
            throw UnusableKey.unreadable();
        }
        try {
            return Jwt.issuer(account)
                    .audience(AUDIENCE)
                    .claim("scope", SCOPE)
                    .issuedAt(now)
                    .expiresAt(now.plus(VALID))
                    .jws()
                    .algorithm(SignatureAlgorithm.RS256)
                    .keyId(file.path("private_key_id").asText())
                    .sign(RsaKeys.read(file.path("private_key").asText()));
        } catch (JwtException e) {
            throw UnusableKey.unreadable();
        }
    }

    private static JsonNode read(String json) {
        try {
            JsonNode read = JSON.readTree(json);
            return read == null ? JSON.missingNode() : read;
        } catch (JsonProcessingException e) {
            throw UnusableKey.unreadable();
        }
    }
}
