package dev.modelkeys.health;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Limits the labels method and path, which clients choose freely, to known values and {@code OTHER}. */
@Singleton
class LabelLimit implements MeterFilter {

    private static final Map<String, Set<String>> KNOWN = Map.of(
            "method", Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"),
            "uri", Set.of("/graphql", "root", "NOT_FOUND", "REDIRECTION", "UNKNOWN"));

    @Override
    public Meter.Id map(Meter.Id id) {
        boolean asIs = StreamSupport.stream(id.getTagsAsIterable().spliterator(), false)
                .allMatch(LabelLimit::isKnown);
        return asIs
                ? id
                : id.replaceTags(id.getTags().stream()
                        .map(tag -> isKnown(tag) ? tag : Tag.of(tag.getKey(), "OTHER"))
                        .toList());
    }

    private static boolean isKnown(Tag tag) {
        Set<String> known = KNOWN.get(tag.getKey());
        return known == null || known.contains(tag.getValue());
    }
}
