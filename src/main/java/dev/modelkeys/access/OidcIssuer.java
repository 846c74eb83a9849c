package dev.modelkeys.access;

import dev.modelkeys.kernel.RunnableThreads;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Verifies access tokens through Quarkus, which caches the issuer's keys. Tokens of a key that verified one before are
 * verified concurrently. Tokens of another key may need a request to the issuer and are verified one by one: after a key
 * rotation the first one fetches the keys for all, and an issuer that hangs blocks one thread.
 */
@ApplicationScoped
class OidcIssuer {

    private static final Logger LOG = Logger.getLogger(OidcIssuer.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final int MAX_WAITING = 16;
    private static final int MAX_KEYS = 100;

    private final TenantIdentityProvider provider;
    private final Clock clock;
    private final Set<String> knownKeys = ConcurrentHashMap.newKeySet();
    private final ReentrantLock turn = new ReentrantLock();
    private volatile Instant notBefore = Instant.MIN;
    private volatile Instant keysMissingUntil = Instant.MIN;

    OidcIssuer(TenantIdentityProvider provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
    }

    /** A signature by a key of the issuer, with claims that hold; with claims that do not; or another signature. */
    enum Validity {
        VALID,
        UNUSABLE,
        FORGED
    }

    /** @throws IssuerUnavailable if the issuer cannot be reached to decide */
    Validity verify(String accessToken, String keyId) {
        // The issuer may be asked for a known key too, once it has replaced that one.
        RunnableThreads.pause();
        try {
            return knownKeys.contains(keyId) ? validate(accessToken) : validateInTurn(accessToken, keyId);
        } finally {
            RunnableThreads.resume();
        }
    }

    private Validity validateInTurn(String accessToken, String keyId) {
        if (!acquireTurn()) {
            throw new IssuerUnavailable();
        }
        try {
            Validity validity = validate(accessToken);
            if (validity == Validity.VALID) {
                remember(keyId);
            }
            return validity;
        } finally {
            turn.unlock();
        }
    }

    private void remember(String keyId) {
        if (knownKeys.size() >= MAX_KEYS) {
            knownKeys.clear();
        }
        knownKeys.add(keyId);
    }

    private boolean acquireTurn() {
        try {
            return turn.getQueueLength() < MAX_WAITING && turn.tryLock(RETRY_AFTER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Validity validate(String accessToken) {
        if (clock.instant().isBefore(notBefore)) {
            throw new IssuerUnavailable();
        }
        try {
            provider.authenticate(new AccessTokenCredential(accessToken))
                    .await()
                    .atMost(TIMEOUT);
            return Validity.VALID;
        } catch (AuthenticationFailedException e) {
            return rejected(e);
        } catch (RuntimeException e) {
            if (!OidcFailures.isOfTheIssuer(e)) {
                LOG.warnf(
                        "A token could not be verified, and was rejected: %s",
                        e.getClass().getName());
                return Validity.FORGED;
            }
            // The keys were never fetched: each token would try again.
            notBefore = clock.instant().plus(RETRY_AFTER);
            throw new IssuerUnavailable();
        }
    }

    /** An unknown key is no proof of a wrong token while keys cannot be fetched. */
    private Validity rejected(AuthenticationFailedException failure) {
        Instant now = clock.instant();
        if (OidcFailures.isOfTheIssuer(failure)) {
            keysMissingUntil = now.plus(OidcTenant.KEY_REFRESH_INTERVAL);
            throw new IssuerUnavailable();
        }
        if (OidcFailures.isUnknownKey(failure) && now.isBefore(keysMissingUntil)) {
            throw new IssuerUnavailable();
        }
        return OidcFailures.isOfTheClaims(failure) ? Validity.UNUSABLE : Validity.FORGED;
    }
}
