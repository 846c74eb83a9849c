package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that look like a person's and are none. */
class WrongTokensIT {

    private static final String UNAUTHENTICATED =
            "{\"errors\":[{\"message\":\"Send a valid token: Authorization: Bearer \u2026\","
                    + "\"extensions\":{\"code\":\"UNAUTHENTICATED\"}}]}";
    private static final long MINUTE = 60;

    private static OidcServer staff;
    private static LoopbackIssuer attacker;
    private static int timesAskedAtStart;

    @BeforeAll
    static void start() throws IOException {
        staff = OidcServer.hired();
        timesAskedAtStart = staff.issuer().timesAsked();
        attacker = LoopbackIssuer.plain();
    }

    @AfterAll
    static void stop() throws IOException {
        staff.close();
        attacker.close();
    }

    /** Its discovery document and its keys, and not once more for the command that ran before. */
    @Test
    void theIssuerIsAskedWhenTheServerStarts() {
        assertThat(timesAskedAtStart).isEqualTo(2);
    }

    static Stream<Arguments> wrong() {
        TokenDraft right = staff.draft("eve", Role.OWNER, "head office");
        SigningKey key = staff.issuer().key(0);
        SigningKey theirs = attacker.key(0);
        TokenDraft named = withId(right, key.id());
        long now = Instant.now().getEpochSecond();
        String signed = right.signed(key);
        String[] parts = signed.split("\\.", -1);
        TokenDraft other = right.with("sub", "root");
        return Stream.of(
                Arguments.of("alg none", named.withHeader("alg", "none").signedBy(content -> new byte[0])),
                Arguments.of(
                        "alg none, with a signature",
                        named.withHeader("alg", "none").signedBy(key::sign)),
                Arguments.of("alg NoNe", named.withHeader("alg", "NoNe").signedBy(key::sign)),
                Arguments.of("no alg", named.signedBy(key::sign)),
                Arguments.of(
                        "HS256 with the public key",
                        confused(right, key.pair().getPublic().getEncoded())),
                Arguments.of("HS256 with the public key in PEM", confused(right, pem(key))),
                Arguments.of(
                        "ES256 with the id of an RSA key",
                        withId(right, key.id())
                                .withHeader("alg", "ES256")
                                .signedBy(staff.issuer().key(1)::sign)),
                Arguments.of(
                        "an empty ES256 signature",
                        withId(right, staff.issuer().key(1).id())
                                .withHeader("alg", "ES256")
                                .signedBy(content -> new byte[64])),
                Arguments.of(
                        "another audience", right.with("aud", "another-api").signed(key)),
                Arguments.of(
                        "many audiences, none of them this",
                        right.with("aud", List.of("a", "b")).signed(key)),
                Arguments.of("no audience", right.with("aud", null).signed(key)),
                Arguments.of("any audience", right.with("aud", "any").signed(key)),
                Arguments.of(
                        "another issuer", right.with("iss", attacker.address()).signed(key)),
                Arguments.of(
                        "almost this issuer",
                        right.with("iss", staff.issuer().address() + "/").signed(key)),
                Arguments.of("no issuer", right.with("iss", null).signed(key)),
                Arguments.of("expired", right.with("exp", now - MINUTE).signed(key)),
                Arguments.of("never expires", right.with("exp", null).signed(key)),
                Arguments.of("expires in words", right.with("exp", "tomorrow").signed(key)),
                Arguments.of("not yet valid", right.with("nbf", now + MINUTE).signed(key)),
                Arguments.of("no subject", right.with("sub", null).signed(key)),
                Arguments.of("blank subject", right.with("sub", " ").signed(key)),
                Arguments.of(
                        "a path for a key",
                        withId(right, "../../../../etc/passwd").signed(key)),
                Arguments.of(
                        "SQL for a key", withId(right, "' union select 'x' --").signed(key)),
                Arguments.of("an unknown key", withId(right, "third").signed(key)),
                Arguments.of(
                        "jku of an attacker",
                        right.withHeader("jku", attacker.address() + "/keys").signed(theirs)),
                Arguments.of(
                        "jku and its own key id",
                        withId(right, "theirs")
                                .withHeader("jku", attacker.address() + "/keys")
                                .signed(theirs)),
                Arguments.of(
                        "x5u of an attacker",
                        withId(right, "theirs")
                                .withHeader("x5u", attacker.address() + "/cert")
                                .signed(theirs)),
                Arguments.of(
                        "its own key inside",
                        withId(right, "theirs").withHeader("jwk", theirs.jwk()).signed(theirs)),
                Arguments.of(
                        "an unknown critical header",
                        right.withHeader("crit", List.of("exp")).signed(key)),
                Arguments.of("another key", right.signed(theirs)),
                Arguments.of("ID token by its type", right.with("typ", "ID").signed(key)),
                Arguments.of("ID token by its nonce", right.with("nonce", "n").signed(key)),
                Arguments.of("ID token by its hash", right.with("at_hash", "h").signed(key)),
                Arguments.of("refresh token", right.with("typ", "Refresh").signed(key)),
                Arguments.of(
                        "logout token", right.withHeader("typ", "logout+jwt").signed(key)),
                Arguments.of(
                        "bound to a key", right.with("cnf", Map.of("jkt", "x")).signed(key)),
                Arguments.of("tampered with", parts[0] + "." + TokenDraft.part(other.claims()) + "." + parts[2]),
                Arguments.of("truncated", signed.substring(0, signed.length() - 5)),
                Arguments.of("without its signature", parts[0] + "." + parts[1] + "."),
                Arguments.of("two parts", parts[0] + "." + parts[1]),
                Arguments.of("five parts", signed + "." + parts[0] + "." + parts[1]),
                Arguments.of("no JSON", "e.e.e"),
                Arguments.of("no objects", "W10.W10.W10"),
                Arguments.of(
                        "ten thousand characters",
                        "e".repeat(4_000) + "." + "e".repeat(4_000) + "." + "e".repeat(2_000)),
                Arguments.of(
                        "too long, and right",
                        right.with("x", "e".repeat(8_000)).signed(key)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    @DisplayName("N-06: what is no access token for this server is refused like any wrong token")
    void isRefused(String what, String token) {
        int before = attacker.timesAsked();

        RawResponse answer = staff.ask(token);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"modelkeys\"");
        assertThat(answer.bodyWithoutId()).isEqualTo(UNAUTHENTICATED);
        assertThat(attacker.timesAsked()).isEqualTo(before);
    }

    @Test
    @DisplayName("N-06: the token that these were made of is a right one")
    void theRightOneIsNot() {
        assertThat(staff.ask(staff.draft("eve", Role.OWNER, "head office")).status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("L-08: nothing of them is in the log")
    void nothingIsToldOfThem() {
        wrong().limit(3).forEach(token -> staff.ask((String) token.get()[1]));

        assertThat(staff.production().server().outputSoFar())
                .noneMatch(line -> line.contains("eyJ") || line.contains("jose4j") || line.contains("Exception"));
    }

    private static TokenDraft withId(TokenDraft draft, String id) {
        return draft.withHeader("kid", id);
    }

    private static byte[] pem(SigningKey key) {
        String body =
                Base64.getMimeEncoder().encodeToString(key.pair().getPublic().getEncoded());
        return ("-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String confused(TokenDraft draft, byte[] secret) {
        return withId(draft, "first").withHeader("alg", "HS256").signedBy(content -> {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret, "HmacSHA256"));
                return mac.doFinal(content);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
