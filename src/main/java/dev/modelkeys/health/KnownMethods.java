package dev.modelkeys.health;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** A method is whatever a client writes before the path; as a label, it is one of the known ones. */
@Singleton
class KnownMethods implements MeterFilter {

    private static final String LABEL = "method";
    private static final Set<String> KNOWN =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    @Override
    public Meter.Id map(Meter.Id id) {
        String method = id.getTag(LABEL);
        return method == null || KNOWN.contains(method) ? id : id.replaceTags(replaced(id.getTags()));
    }

    private static List<Tag> replaced(List<Tag> tags) {
        return tags.stream()
                .map(tag -> tag.getKey().equals(LABEL) ? Tag.of(LABEL, "OTHER") : tag)
                .toList();
    }
}
