package dev.modelkeys.graphql.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import java.util.UUID;

/**
 * Documents that clients name by their hash instead of sending them again (automatic persisted queries). Each workspace has
 * its own, so that no caller learns what others send.
 */
// Caffeine finds the class of a cache by name; Quarkus registers none that is limited by weight.
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.SSSMW")
final class PersistedDocuments {

    private static final long MAX_CHARACTERS = 4L * 1024 * 1024;

    /** Bounds the number of short documents. */
    private static final int LEAST_WEIGHT = 4 * 1024;

    private final Cache<Key, String> texts = Caffeine.newBuilder()
            .maximumWeight(MAX_CHARACTERS)
            .weigher((Key key, String text) -> Math.max(LEAST_WEIGHT, text.length()))
            .recordStats()
            .build();

    PersistedDocuments(MeterRegistry registry) {
        CaffeineCacheMetrics.monitor(registry, texts, "persisted-documents");
    }

    private record Key(UUID workspace, String sha256) {}

    Optional<String> find(UUID workspace, String sha256) {
        return Optional.ofNullable(texts.getIfPresent(new Key(workspace, sha256)));
    }

    /** @param text one that may be kept: valid, and without literals that could be secrets */
    void keep(UUID workspace, String sha256, String text) {
        texts.put(new Key(workspace, sha256), text);
    }
}
