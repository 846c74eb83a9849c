package dev.modelkeys.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.modelkeys.kernel.ClientNetwork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts forged tokens by the network of the client, for a minute from the first one. */
@ApplicationScoped
class AuthenticationThrottle {

    static final int MAX_FAILURES = 60;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int MAX_ADDRESSES = 10_000;

    private final Cache<String, AtomicInteger> failures;

    AuthenticationThrottle(Clock clock) {
        this.failures = Caffeine.newBuilder()
                .maximumSize(MAX_ADDRESSES)
                .expireAfterWrite(WINDOW)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    boolean isExceeded(String address) {
        AtomicInteger count = failures.getIfPresent(ClientNetwork.of(address));
        return count != null && count.get() >= MAX_FAILURES;
    }

    void add(String address) {
        failures.get(ClientNetwork.of(address), first -> new AtomicInteger()).incrementAndGet();
    }
}
