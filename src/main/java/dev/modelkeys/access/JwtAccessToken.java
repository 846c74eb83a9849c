package dev.modelkeys.access;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.modelkeys.kernel.Sha256;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A signed JSON Web Token (RFC 7519), not verified. */
final class JwtAccessToken implements BearerToken {

    private static final String TYPE = "typ";
    private static final int MAX_LENGTH = 8_192;
    private static final int MAX_DEPTH = 20;
    private static final Pattern FORM = Pattern.compile("[\\w-]++\\.[\\w-]++\\.[\\w-]++");
    /** The type of RFC 9068, and the generic one that most issuers use. */
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");
    /** The value of the claim {@code typ} that Keycloak adds to access tokens. */
    private static final String BEARER = "bearer";
    /** Claims of ID tokens, and of tokens bound to a key, which a bearer does not prove to hold. */
    private static final Set<String> FORBIDDEN = Set.of("nonce", "at_hash", "c_hash", "cnf");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .build();

    private final String text;

    private JwtAccessToken(String text) {
        this.text = text;
    }

    static Optional<JwtAccessToken> parse(String text) {
        return text.length() <= MAX_LENGTH && FORM.matcher(text).matches()
                ? Optional.of(new JwtAccessToken(text))
                : Optional.empty();
    }

    /** Id of the signing key, blank if not named; empty if the header is not one of an access token. */
    Optional<String> keyId() {
        return part(0).filter(header -> hasType(header, TYPES))
                .map(header -> header.path("kid").asText());
    }

    /** Unverified by this class: see {@link OidcIssuer#verify}. Empty if not those of an access token. */
    Optional<Claims> claims() {
        return part(1).filter(claims ->
                        hasType(claims, Set.of(BEARER)) && FORBIDDEN.stream().noneMatch(claims::has))
                .map(Claims::new);
    }

    @Override
    public String publicId() {
        return Base64.getUrlEncoder().encodeToString(hash());
    }

    @Override
    public byte[] hash() {
        return Sha256.of(text);
    }

    String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "AccessToken";
    }

    private static boolean hasType(JsonNode json, Set<String> types) {
        return !json.has(TYPE) || types.contains(json.path(TYPE).asText().toLowerCase(Locale.ROOT));
    }

    private Optional<JsonNode> part(int number) {
        try {
            byte[] decoded = Base64.getUrlDecoder().decode(text.split("\\.", -1)[number]);
            return Optional.of(JSON.readTree(decoded)).filter(JsonNode::isObject);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
