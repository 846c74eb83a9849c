package dev.modelkeys.probe;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.modelkeys.catalog.ProbeCase;
import dev.modelkeys.vault.RequestMac;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Answers to questions that a provider wants to hear only once a key; what they were about is kept as a keyed digest. */
final class RememberedResults {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST = 10_000;
    private static final int KEY_BYTES = 32;

    private final byte[] key = new byte[KEY_BYTES];
    private final Cache<String, ProbeResult> results;

    RememberedResults(Clock clock) {
        new SecureRandom().nextBytes(key);
        this.results = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** Place of an answer; null where the case is asked each time. */
    @Nullable String place(ProbeCase asked, Values values) {
        if (!asked.askOnce()) {
            return null;
        }
        RenderedRequest request = RequestRenderer.render(Objects.requireNonNull(asked.request()), values, null);
        return request == null
                ? null
                : HexFormat.of().formatHex(RequestMac.sha256(key, request.url() + new TreeMap<>(request.headers())));
    }

    @Nullable ProbeResult at(@Nullable String place) {
        return place == null ? null : results.getIfPresent(place);
    }

    /** Keeps what the provider said of the key; trouble on the way is no answer. */
    void keep(@Nullable String place, ProbeResult result) {
        boolean settled = result.verdict() == HealthVerdict.VALID || result.verdict() == HealthVerdict.REJECTED;
        if (place != null && settled) {
            results.put(place, result.remembered());
        }
    }
}
