package dev.modelkeys.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Cache of authenticated tokens, trusted for a second so that a busy caller does not cost a query for each request. A
 * revocation on another server takes effect within that second.
 */
@ApplicationScoped
class AuthenticationCache {

    private static final Duration TRUSTED = Duration.ofSeconds(1);
    private static final int MAX_TOKENS = 10_000;

    private final Clock clock;
    private final Cache<String, Proof> proofs =
            Caffeine.newBuilder().maximumSize(MAX_TOKENS).build();

    private final Counter hits;
    private final Counter misses;

    AuthenticationCache(Clock clock, MeterRegistry registry) {
        this.clock = clock;
        this.hits = counter(registry, "hit");
        this.misses = counter(registry, "miss");
    }

    /** Beside the counters of Micrometer's own caches, which would take a proof that is too old for a hit. */
    private static Counter counter(MeterRegistry registry, String result) {
        return registry.counter("cache.gets", "cache", "tokens", "result", result);
    }

    private record Proof(byte[] hash, Identity identity, Instant at) {}

    Optional<Identity> find(BearerToken token) {
        return proof(token).filter(this::isFresh).map(Proof::identity);
    }

    /** Counts a look-up that decided how a request was authenticated. */
    void count(boolean hit) {
        (hit ? hits : misses).increment();
    }

    /** Tells a token that was ever valid, and has to be verified again, from a guess. */
    boolean isKnown(BearerToken token) {
        return proof(token).isPresent();
    }

    /** @param at begin of the verification, so that a revocation during it is noticed within the second */
    void remember(BearerToken token, Identity identity, Instant at) {
        proofs.put(token.publicId(), new Proof(token.hash(), identity, at));
    }

    void forget(String publicId) {
        proofs.invalidate(publicId);
    }

    private Optional<Proof> proof(BearerToken token) {
        return Optional.ofNullable(proofs.getIfPresent(token.publicId()))
                .filter(proof -> MessageDigest.isEqual(proof.hash(), token.hash()));
    }

    private boolean isFresh(Proof proof) {
        Duration age = Duration.between(proof.at(), clock.instant());
        return !age.isNegative() && age.compareTo(TRUSTED) < 0;
    }
}
