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
    private final RecentlyProved proved;
    private final FailedAttempts failures;
    private final Clock clock;

    Authenticator(ApiTokens tokens, RecentlyProved proved, FailedAttempts failures, Clock clock) {
        this.tokens = tokens;
        this.proved = proved;
        this.failures = failures;
        this.clock = clock;
    }

    /**
     * The identity that an API token proves.
     *
     * @param address where the request comes from; whoever fails often from there is not listened to for a minute
     */
    public Identity authenticate(String bearer, String address) throws Unauthenticated {
        Optional<TokenText> token = TokenText.parse(bearer);
        Optional<Identity> known = token.flatMap(proved::find);
        if (known.isPresent()) {
            return known.get();
        }
        // Who is known goes on working beside whoever guesses, behind one proxy for instance.
        Optional<TokenText> noGuess = token.filter(proved::isKnown);
        if (noGuess.isEmpty() && failures.areTooMany(address)) {
            throw Unauthenticated.tooOften();
        }
        Optional<Identity> identity = token.flatMap(this::prove);
        if (identity.isEmpty()) {
            noGuess.ifPresent(ended -> proved.forget(ended.publicId()));
            failures.add(address);
            throw Unauthenticated.unproved();
        }
        return identity.get();
    }

    private Optional<Identity> prove(TokenText token) {
        Instant begin = clock.instant();
        Optional<Presented> presented = tokens.present(token.publicId());
        boolean same = MessageDigest.isEqual(presented.map(Presented::hash).orElse(NO_HASH), token.hash());
        return presented
                .filter(found -> same && !found.expired() && found.token().revokedAt() == null)
                .map(found -> {
                    Identity identity = identity(found);
                    if (!found.recentlyUsed()) {
                        tokens.noteUse(identity.workspace().id(), found.token().id());
                    }
                    proved.remember(token, identity, begin);
                    return identity;
                });
    }

    private static Identity identity(Presented presented) {
        ApiToken token = presented.token();
        return new Identity(presented.workspace(), "token:" + token.id(), token.name(), token.role(), token.id());
    }
}
