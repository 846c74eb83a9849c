package dev.modelkeys.probe;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.modelkeys.kernel.SharedBudget;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How often providers are asked: failed keys in a row get senders banned, and nobody should try keys through this server. */
// Caffeine finds the class of an entry by name; Quarkus registers none that expires after its last access and is
// limited by number.
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.PSAMS")
final class ProbeBudget {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int SHARES = 4;
    private static final int MOST_WINDOWS = 100_000;

    private final Clock clock;
    private final int perMinute;
    private final SharedBudget<UUID> places;
    private final Cache<Asker, Deque<Instant>> windows = Caffeine.newBuilder()
            .maximumSize(MOST_WINDOWS)
            .expireAfterAccess(MINUTE)
            .build();
    private final Set<UUID> asked = ConcurrentHashMap.newKeySet();

    ProbeBudget(Clock clock, int perMinute, int concurrent) {
        this.clock = clock;
        this.perMinute = perMinute;
        this.places = new SharedBudget<>(concurrent, Math.max(1, concurrent / SHARES));
    }

    private record Asker(UUID workspace, String provider) {}

    /** Right to ask once, to be given back afterwards. */
    interface Permit {
        void giveBack();
    }

    /**
     * Returns a permit.
     *
     * @param credential about which one question is asked at a time; null for values that are not stored
     * @throws ProbeBusy if there is none
     */
    Permit take(UUID workspace, String provider, @Nullable UUID credential) {
        if (credential != null && !asked.add(credential)) {
            throw new ProbeBusy(null);
        }
        if (!places.take(workspace, 1)) {
            forget(credential);
            throw new ProbeBusy(null);
        }
        Instant again = count(new Asker(workspace, provider));
        if (again != null) {
            places.giveBack(workspace, 1);
            forget(credential);
            throw new ProbeBusy(again);
        }
        return () -> {
            places.giveBack(workspace, 1);
            forget(credential);
        };
    }

    private void forget(@Nullable UUID credential) {
        if (credential != null) {
            asked.remove(credential);
        }
    }

    /** Null if one more is within the budget, which then counts; otherwise when there is room again. */
    private @Nullable Instant count(Asker asker) {
        Instant now = clock.instant();
        Deque<Instant> window = windows.get(asker, key -> new ArrayDeque<>());
        synchronized (window) {
            while (!window.isEmpty() && !window.peekFirst().plus(MINUTE).isAfter(now)) {
                window.removeFirst();
            }
            if (window.size() >= perMinute) {
                Instant first = window.peekFirst();
                return first == null ? now.plus(MINUTE) : first.plus(MINUTE);
            }
            window.addLast(now);
            return null;
        }
    }
}
