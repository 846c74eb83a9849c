package dev.modelkeys.access;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A signed JSON web token (RFC 7519) as its bearer has it. What it says is not proved by reading it: an {@link Issuer} has
 * to confirm it.
 */
final class JwtAccessToken implements BearerToken {

    private static final int LONGEST = 8_192;
    private static final int DEEPEST = 20;
    private static final Pattern FORM = Pattern.compile("[\\w-]++\\.[\\w-]++\\.[\\w-]++");
    /** RFC 9068, and what most issuers write instead; anything else is some other kind of token. */
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");
    /** The claim of this name that Keycloak adds says it better than its header. */
    private static final String ACCESS = "bearer";
    /** In ID tokens, which are for the client, and in tokens bound to a key, which are worth nothing to a bearer. */
    private static final Set<String> NEVER = Set.of("nonce", "at_hash", "c_hash", "cnf");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    private final String text;

    private JwtAccessToken(String text) {
        this.text = text;
    }

    static Optional<JwtAccessToken> parse(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches()
                ? Optional.of(new JwtAccessToken(text))
                : Optional.empty();
    }

    /** What it claims; empty where it cannot be an access token, whoever signed it. */
    Optional<Claims> claims() {
        Optional<Claims> claims = part(1).map(Claims::new);
        boolean isOne = part(0).map(header -> isAccess(header, "typ", TYPES)).orElse(false)
                && claims.map(said -> isAccess(said.json(), "typ", Set.of(ACCESS))
                                && NEVER.stream().noneMatch(said.json()::has))
                        .orElse(false);
        return isOne ? claims : Optional.empty();
    }

    /** Which of the issuer's keys signed it, as it says; empty where it does not say. */
    String keyId() {
        return part(0).map(header -> header.path("kid").asText()).orElse("");
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

    private static boolean isAccess(JsonNode json, String member, Set<String> expected) {
        return !json.has(member) || expected.contains(json.path(member).asText().toLowerCase(Locale.ROOT));
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
