package dev.modelkeys.live;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request, and what became of it.
 *
 * @param told null where no answer came: it may have been done or not
 */
public record RecordedRequest(
        String requestId,
        RecordedMutation change,
        Map<String, ?> input,
        long begun,
        long ended,
        @Nullable Response told) {

    private static final int UNAVAILABLE = 503;

    /** Rejections that a concurrent client can cause. */
    private static final Set<String> REASONS = Set.of("NAME_TAKEN", "NOT_FOUND", "CONFLICT", "BUSY");

    public boolean isDone() {
        return told != null && told.isDone();
    }

    /** The server says that it did nothing, and may say so. */
    public boolean isRefused() {
        return told != null && told.status() == 200 && !told.codes().isEmpty() && REASONS.containsAll(told.codes());
    }

    /** The server says that it cannot serve; what it had begun may have been done or not. */
    public boolean isUnavailable() {
        return told != null && told.status() == UNAVAILABLE;
    }

    public Duration took() {
        return Duration.ofNanos(ended - begun);
    }

    Response answer() {
        return Objects.requireNonNull(told);
    }

    /** An input of this name, at the top or in the owner. */
    @Nullable String text(String name) {
        Object owner = input.get("owner");
        Object value = owner instanceof Map<?, ?> map && map.containsKey(name) ? map.get(name) : input.get(name);
        return value == null ? null : value.toString();
    }
}
