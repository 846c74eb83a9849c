package dev.modelkeys.access;

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
 * Asks Quarkus, which keeps the issuer's keys. Tokens of a key that proved good are judged at once and side by side; for
 * one of any other key the issuer may have to be asked, so these wait for each other: the first of many that come after
 * the issuer changed its keys fetches them for all, and an issuer that hangs holds one thread and not all of them.
 */
@ApplicationScoped
class OidcIssuer implements Issuer {

    private static final Logger LOG = Logger.getLogger(OidcIssuer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofSeconds(1);
    private static final int MOST_WAITING = 16;
    private static final int MOST_KEYS = 100;

    private final TenantIdentityProvider provider;
    private final Clock clock;
    private final Set<String> goodKeys = ConcurrentHashMap.newKeySet();
    private final ReentrantLock line = new ReentrantLock();
    private volatile Instant notBefore = Instant.MIN;
    private volatile Instant keysMissedUntil = Instant.MIN;

    OidcIssuer(TenantIdentityProvider provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
    }

    @Override
    public boolean confirms(String accessToken, String keyId) {
        return goodKeys.contains(keyId) ? judge(accessToken) : judgeInTurn(accessToken, keyId);
    }

    private boolean judgeInTurn(String accessToken, String keyId) {
        if (!takesTurn()) {
            throw new IssuerUnavailable();
        }
        try {
            boolean good = judge(accessToken);
            if (good) {
                remember(keyId);
            }
            return good;
        } finally {
            line.unlock();
        }
    }

    private void remember(String keyId) {
        if (goodKeys.size() >= MOST_KEYS) {
            goodKeys.clear();
        }
        goodKeys.add(keyId);
    }

    private boolean takesTurn() {
        try {
            return line.getQueueLength() < MOST_WAITING
                    && line.tryLock(UNTIL_ASKED_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean judge(String accessToken) {
        if (clock.instant().isBefore(notBefore)) {
            throw new IssuerUnavailable();
        }
        try {
            provider.authenticate(new AccessTokenCredential(accessToken))
                    .await()
                    .atMost(PATIENCE);
            return true;
        } catch (AuthenticationFailedException e) {
            return refusal(e);
        } catch (RuntimeException e) {
            if (!OidcFailures.isOfTheIssuer(e)) {
                LOG.warnf(
                        "A token could not be judged, and was refused: %s",
                        e.getClass().getName());
                return false;
            }
            // Its keys were never read: every token would ask for them once more.
            notBefore = clock.instant().plus(UNTIL_ASKED_AGAIN);
            throw new IssuerUnavailable();
        }
    }

    /** False, if it is the token's fault: a key that could not be fetched may be a good one. */
    private boolean refusal(AuthenticationFailedException failure) {
        Instant now = clock.instant();
        if (OidcFailures.isOfTheIssuer(failure)) {
            keysMissedUntil = now.plus(OidcTenant.UNTIL_KEYS_ARE_READ_AGAIN);
            throw new IssuerUnavailable();
        }
        if (OidcFailures.isUnknownKey(failure) && now.isBefore(keysMissedUntil)) {
            throw new IssuerUnavailable();
        }
        return false;
    }
}
