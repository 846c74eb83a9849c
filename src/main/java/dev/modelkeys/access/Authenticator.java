package dev.modelkeys.access;

import dev.modelkeys.access.ApiTokens.Presented;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Finds out who sends a request by the bearer token (RFC 6750) that comes with it. */
@ApplicationScoped
public class Authenticator {

    /** Compared where there is no such token, so that the answer takes as long. */
    private static final byte[] NO_HASH = new byte[32];

    private final ApiTokens tokens;
    private final JwtAuthenticator people;
    private final AuthenticationCache proved;
    private final AuthenticationThrottle failures;
    private final Clock clock;

    Authenticator(
            ApiTokens tokens,
            JwtAuthenticator people,
            AuthenticationCache proved,
            AuthenticationThrottle failures,
            Clock clock) {
        this.tokens = tokens;
        this.people = people;
        this.proved = proved;
        this.failures = failures;
        this.clock = clock;
    }

    /**
     * The identity that a token proves, one of ours or one of a person's issuer.
     *
     * @param address where the request comes from; whoever fails often from there is not listened to for a minute
     * @throws NoRoleAssigned if it proves somebody who has no place here
     * @throws IssuerUnavailable if nobody can tell whether it proves anything
     */
    public Identity authenticate(String text, String address) throws Unauthenticated {
        Optional<? extends BearerToken> bearer = BearerToken.parse(text);
        Optional<Identity> known = bearer.flatMap(proved::find);
        if (known.isPresent()) {
            return known.get();
        }
        // Who is known goes on working beside whoever guesses, behind one proxy for instance.
        Optional<? extends BearerToken> noGuess = bearer.filter(proved::isKnown);
        if (noGuess.isEmpty() && failures.areTooMany(address)) {
            throw Unauthenticated.tooOften();
        }
        Optional<Identity> identity = bearer.flatMap(this::prove);
        if (identity.isEmpty()) {
            noGuess.ifPresent(ended -> proved.forget(ended.publicId()));
            failures.add(address);
            throw Unauthenticated.unproved();
        }
        return identity.get();
    }

    private Optional<Identity> prove(BearerToken bearer) {
        Instant begin = clock.instant();
        Optional<Identity> identity =
                bearer instanceof JwtAccessToken person ? people.prove(person) : prove((ApiTokenValue) bearer);
        identity.ifPresent(proof -> proved.remember(bearer, proof, begin));
        return identity;
    }

    private Optional<Identity> prove(ApiTokenValue token) {
        Optional<Presented> presented = tokens.present(token.publicId());
        boolean same = MessageDigest.isEqual(presented.map(Presented::hash).orElse(NO_HASH), token.hash());
        return presented
                .filter(found -> same && !found.expired() && found.token().revokedAt() == null)
                .map(found -> {
                    if (!found.recentlyUsed()) {
                        tokens.noteUse(found.workspace().id(), found.token().id());
                    }
                    return identity(found);
                });
    }

    private static Identity identity(Presented presented) {
        ApiToken token = presented.token();
        return new Identity(presented.workspace(), "token:" + token.id(), token.name(), token.role(), token.id());
    }
}
