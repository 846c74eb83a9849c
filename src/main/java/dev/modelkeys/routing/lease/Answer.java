package dev.modelkeys.routing.lease;

import dev.modelkeys.routing.resolution.ResolutionRefusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Answer to an acquisition. */
public sealed interface Answer permits Lease, Answer.Refused {

    /**
     * No lease, for this reason.
     *
     * @param retryAt the first moment at which something can serve; null if time does not help
     */
    record Refused(ResolutionRefusal reason, @Nullable Instant retryAt) implements Answer {}
}
