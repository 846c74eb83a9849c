package dev.modelkeys.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tokens that were proved within the second, so that a busy caller does not cost a look-up for each request. A revocation
 * elsewhere is felt when the second is over.
 */
@ApplicationScoped
class AuthenticationCache {

    private static final Duration TRUSTED = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Proof> proofs = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Proof> eldest) {
            return size() > MOST;
        }
    });

    AuthenticationCache(Clock clock) {
        this.clock = clock;
    }

    private record Proof(byte[] hash, Identity identity, Instant at) {}

    Optional<Identity> find(BearerToken token) {
        return Optional.ofNullable(proofs.get(token.publicId()))
                .filter(proof -> isFresh(proof) && MessageDigest.isEqual(proof.hash(), token.hash()))
                .map(Proof::identity);
    }

    /** Whether it was proved at any time that is remembered: it must be looked up again, but is no guess. */
    boolean isKnown(BearerToken token) {
        Proof proof = proofs.get(token.publicId());
        return proof != null && MessageDigest.isEqual(proof.hash(), token.hash());
    }

    /** @param at when the proof was begun: a revocation after that is not to be missed */
    void remember(BearerToken token, Identity identity, Instant at) {
        proofs.put(token.publicId(), new Proof(token.hash(), identity, at));
    }

    void forget(String publicId) {
        proofs.remove(publicId);
    }

    private boolean isFresh(Proof proof) {
        Duration age = Duration.between(proof.at(), clock.instant());
        return !age.isNegative() && age.compareTo(TRUSTED) < 0;
    }
}
