package dev.modelkeys.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;

/**
 * Counts requests without a valid token, by reason. Guesses are also logged in the category {@code security}, with the
 * address and at most one line in ten seconds.
 */
@ApplicationScoped
public class AuthenticationFailures {

    private static final Logger LOG = Logger.getLogger("security");
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final Clock clock;
    private final Map<Reason, LongAdder> counts = new EnumMap<>(Reason.class);
    private Instant nextLine = Instant.MIN;
    private long guessesSinceLine;

    AuthenticationFailures(Clock clock) {
        this.clock = clock;
        for (Reason reason : Reason.values()) {
            counts.put(reason, new LongAdder());
        }
    }

    /** Why a request has no identity. */
    public enum Reason {
        /** No token, more than one, or one without form or checksum. */
        MALFORMED,
        /** A well-formed token with a secret or signature that was never issued. */
        FORGED,
        /** A token that was issued, but is expired, revoked or not meant for this server. */
        UNUSABLE,
        /** An unknown token from an address with too many forged ones. */
        THROTTLED
    }

    /** Since the start. */
    public long count(Reason reason) {
        return counter(reason).sum();
    }

    void add(Reason reason) {
        counter(reason).increment();
    }

    private LongAdder counter(Reason reason) {
        return Objects.requireNonNull(counts.get(reason));
    }

    void addForged(String address) {
        add(Reason.FORGED);
        long guesses = guessesToLog();
        if (guesses > 0) {
            LOG.warnf("Wrong tokens: %d since the last such line, the latest from %s", guesses, address);
        }
    }

    /** 0 if no line is due. */
    private synchronized long guessesToLog() {
        guessesSinceLine++;
        Instant now = clock.instant();
        if (now.isBefore(nextLine)) {
            return 0;
        }
        long guesses = guessesSinceLine;
        guessesSinceLine = 0;
        nextLine = now.plus(BETWEEN_LINES);
        return guesses;
    }
}
