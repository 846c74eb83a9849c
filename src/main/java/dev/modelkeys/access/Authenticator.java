package dev.modelkeys.access;

import dev.modelkeys.access.ApiTokens.Presented;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Authenticates callers by bearer tokens (RFC 6750). */
@ApplicationScoped
public class Authenticator {

    /** Compared for an unknown token, so that the response takes as long. */
    private static final byte[] NO_HASH = new byte[32];

    private final ApiTokens tokens;
    private final JwtAuthenticator people;
    private final AuthenticationCache cache;
    private final AuthenticationThrottle throttle;
    private final Clock clock;

    Authenticator(
            ApiTokens tokens,
            JwtAuthenticator people,
            AuthenticationCache cache,
            AuthenticationThrottle throttle,
            Clock clock) {
        this.tokens = tokens;
        this.people = people;
        this.cache = cache;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * Identity of the bearer of an API token or of a person's access token.
     *
     * @param address of the client; too many failures block unknown tokens from it for a minute
     * @throws NoRoleAssigned if a valid access token maps to no role or workspace
     * @throws IssuerUnavailable if an access token cannot be verified now
     */
    public Identity authenticate(String text, String address) throws Unauthenticated {
        Optional<? extends BearerToken> bearer = BearerToken.parse(text);
        Optional<Identity> cached = bearer.flatMap(cache::find);
        if (cached.isPresent()) {
            return cached.get();
        }
        // A known token keeps working beside guesses from the same address, such as that of a proxy.
        Optional<? extends BearerToken> known = bearer.filter(cache::isKnown);
        if (known.isEmpty() && throttle.isExceeded(address)) {
            throw Unauthenticated.tooOften();
        }
        Optional<Identity> identity = bearer.flatMap(this::verify);
        if (identity.isEmpty()) {
            known.ifPresent(revoked -> cache.forget(revoked.publicId()));
            throttle.add(address);
            throw Unauthenticated.unproved();
        }
        return identity.get();
    }

    private Optional<Identity> verify(BearerToken bearer) {
        Instant begin = clock.instant();
        Optional<Identity> identity =
                bearer instanceof JwtAccessToken jwt ? people.authenticate(jwt) : verify((ApiTokenValue) bearer);
        identity.ifPresent(verified -> cache.remember(bearer, verified, begin));
        return identity;
    }

    private Optional<Identity> verify(ApiTokenValue token) {
        Optional<Presented> presented = tokens.present(token.publicId());
        boolean same = MessageDigest.isEqual(presented.map(Presented::hash).orElse(NO_HASH), token.hash());
        return presented
                .filter(found -> same && !found.expired() && found.token().revokedAt() == null)
                .map(found -> {
                    if (!found.recentlyUsed()) {
                        tokens.recordUse(found.workspace().id(), found.token().id());
                    }
                    return identity(found);
                });
    }

    private static Identity identity(Presented presented) {
        ApiToken token = presented.token();
        return new Identity(presented.workspace(), "token:" + token.id(), token.name(), token.role(), token.id());
    }
}
