package dev.modelkeys.access;

import dev.modelkeys.access.ApiTokens.Presented;
import dev.modelkeys.access.AuthenticationFailures.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Authenticates callers by bearer tokens (RFC 6750). */
@ApplicationScoped
public class Authenticator {

    /** Compared for an unknown token, so that the response takes as long. */
    private static final byte[] NO_HASH = new byte[32];

    private final ApiTokens tokens;
    private final JwtAuthenticator people;
    private final AuthenticationCache cache;
    private final AuthenticationThrottle throttle;
    private final AuthenticationFailures failures;
    private final Clock clock;

    Authenticator(
            ApiTokens tokens,
            JwtAuthenticator people,
            AuthenticationCache cache,
            AuthenticationThrottle throttle,
            AuthenticationFailures failures,
            Clock clock) {
        this.tokens = tokens;
        this.people = people;
        this.cache = cache;
        this.throttle = throttle;
        this.failures = failures;
        this.clock = clock;
    }

    /** Empty unless the text has the form of a token that this server accepts. Costs no look-up. */
    public Optional<BearerToken> parse(String text) {
        return text.startsWith(ApiTokenValue.PREFIX)
                ? ApiTokenValue.parse(text).map(BearerToken.class::cast)
                : JwtAccessToken.parse(text).filter(jwt -> people.isOn()).map(BearerToken.class::cast);
    }

    /**
     * Identity of the bearer of an API token or of a person's access token.
     *
     * @param address of the client; too many forged tokens block unknown tokens from it for a minute
     * @throws NoRoleAssigned if a valid access token maps to no role or workspace
     * @throws IssuerUnavailable if an access token cannot be verified now
     */
    public Identity authenticate(BearerToken bearer, String address) throws Unauthenticated {
        Optional<Identity> cached = cache.find(bearer);
        cache.count(cached.isPresent());
        if (cached.isPresent()) {
            return cached.get();
        }
        // A known token keeps working beside guesses from the same address, such as that of a proxy.
        boolean known = cache.isKnown(bearer);
        if (!known && throttle.isExceeded(address)) {
            failures.add(Reason.THROTTLED);
            throw Unauthenticated.tooOften();
        }
        Instant begin = clock.instant();
        Verdict verdict =
                bearer instanceof JwtAccessToken jwt ? people.authenticate(jwt) : verify((ApiTokenValue) bearer);
        if (known && verdict.identity().isEmpty()) {
            cache.forget(bearer.publicId());
        }
        if (verdict.isForged()) {
            throttle.add(address);
            failures.addForged(address);
            throw Unauthenticated.unproved();
        }
        Identity identity = verdict.identity().orElseThrow(this::unusable);
        cache.remember(bearer, identity, begin);
        return identity;
    }

    /**
     * Identity of a bearer who was authenticated within the last second; empty for every other one. Costs no look-up. A caller
     * that goes on with it says so by {@link #countRemembered}.
     */
    public Optional<Identity> remembered(BearerToken bearer) {
        return cache.find(bearer);
    }

    public void countRemembered() {
        cache.count(true);
    }

    /** Counts a request that was refused because it has no token that {@link #parse} accepts. */
    public void countMalformed() {
        failures.add(Reason.MALFORMED);
    }

    private Unauthenticated unusable() {
        failures.add(Reason.UNUSABLE);
        return Unauthenticated.unproved();
    }

    private Verdict verify(ApiTokenValue token) {
        Optional<Presented> presented = tokens.present(token.publicId());
        if (!MessageDigest.isEqual(presented.map(Presented::hash).orElse(NO_HASH), token.hash())) {
            return Verdict.FORGED;
        }
        return presented
                .filter(found -> !found.expired() && found.token().revokedAt() == null)
                .map(found -> {
                    if (!found.recentlyUsed()) {
                        tokens.recordUse(found.workspace().id(), found.token().id());
                    }
                    return Verdict.of(identity(found));
                })
                .orElse(Verdict.UNUSABLE);
    }

    private static Identity identity(Presented presented) {
        ApiToken token = presented.token();
        List<String> environments = token.environments();
        return new Identity(
                presented.workspace(),
                "token:" + token.id(),
                token.name(),
                token.role(),
                token.id(),
                environments == null ? null : Set.copyOf(environments));
    }
}
