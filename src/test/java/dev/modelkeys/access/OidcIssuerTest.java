package dev.modelkeys.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.modelkeys.SetClock;
import dev.modelkeys.access.OidcIssuer.Validity;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.InvalidJwtSignatureException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.lang.InvalidAlgorithmException;
import org.jose4j.lang.UnresolvableKeyException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Verification through Quarkus, with every outcome of it. */
class OidcIssuerTest {

    private static final Uni<SecurityIdentity> VERIFIED = Uni.createFrom()
            .item(QuarkusSecurityIdentity.builder().setAnonymous(true).build());

    private final AtomicInteger asked = new AtomicInteger();
    private final SetClock clock = new SetClock();
    private volatile Uni<SecurityIdentity> answer = VERIFIED;
    private final OidcIssuer issuer = new OidcIssuer(
            token -> {
                asked.incrementAndGet();
                return answer;
            },
            clock);

    @Test
    void acceptsAndRejects() {
        assertThat(issuer.verify("token", "key")).isEqualTo(Validity.VALID);

        fails(new AuthenticationFailedException());

        assertThat(issuer.verify("token", "key")).isEqualTo(Validity.FORGED);
    }

    @Test
    void tellsClaimsThatDoNotHoldFromAnotherSignature() {
        fails(new AuthenticationFailedException(new InvalidJwtException("expired", List.of(), unverified())));
        assertThat(issuer.verify("token", "key")).isEqualTo(Validity.UNUSABLE);

        fails(new AuthenticationFailedException(
                new InvalidJwtSignatureException(new JsonWebSignature(), unverified())));
        assertThat(issuer.verify("token", "key")).isEqualTo(Validity.FORGED);

        fails(new AuthenticationFailedException(new InvalidJwtException(
                "processing",
                new ErrorCodeValidator.Error(ErrorCodes.MISCELLANEOUS, "processing"),
                new InvalidAlgorithmException("none"),
                unverified())));
        assertThat(issuer.verify("token", "key")).isEqualTo(Validity.FORGED);
    }

    @Test
    void anUnexpectedFailureIsARejection() {
        fails(new ClassCastException());

        assertThat(issuer.verify("token", "key")).isEqualTo(Validity.FORGED);
    }

    @Test
    void anIssuerWhoseKeysWereNeverReadIsAskedOnceASecond() {
        fails(new OIDCException("OIDC Server is not available"));

        isUnavailable("first");
        isUnavailable("second");
        assertThat(asked).hasValue(1);

        clock.move(Duration.ofSeconds(1));
        isUnavailable("first");
        assertThat(asked).hasValue(2);
    }

    @Test
    @DisplayName("N-06: a key that could not be fetched is not called unknown until the next try")
    void aKeyThatCouldNotBeFetchedMayBeAGoodOne() {
        fails(new AuthenticationFailedException(new ConnectException()));
        isUnavailable("new");

        fails(new AuthenticationFailedException(new Exception(new UnresolvableKeyException("unknown"))));
        isUnavailable("new");

        clock.move(Duration.ofSeconds(10));
        assertThat(issuer.verify("token", "new")).isEqualTo(Validity.FORGED);
    }

    @Test
    @Timeout(20)
    @DisplayName("N-06: while the issuer hangs, tokens of known keys are verified, and not all others wait")
    void anIssuerThatHangsHoldsOneThread() throws Exception {
        assertThat(issuer.verify("token", "known")).isEqualTo(Validity.VALID);
        answer = Uni.createFrom().nothing();
        ExecutorService clients = Executors.newFixedThreadPool(40);
        List<Future<?>> others = new ArrayList<>();
        others.add(clients.submit(() -> isUnavailable("unknown")));
        while (asked.get() < 2) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        for (int i = 0; i < 39; i++) {
            others.add(clients.submit(() -> isUnavailable("unknown")));
        }
        answer = VERIFIED;

        assertThat(issuer.verify("token", "known")).isEqualTo(Validity.VALID);
        for (Future<?> other : others) {
            other.get();
        }
        clients.shutdown();
        assertThat(asked).hasValue(3);
    }

    private static JwtContext unverified() {
        return new JwtContext(new JwtClaims(), List.of());
    }

    private void isUnavailable(String keyId) {
        assertThatExceptionOfType(IssuerUnavailable.class).isThrownBy(() -> issuer.verify("token", keyId));
    }

    private void fails(RuntimeException failure) {
        answer = Uni.createFrom().failure(failure);
    }
}
