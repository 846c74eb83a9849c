package dev.modelkeys.probe;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Question to a provider for which there is no place now. */
public final class ProbeBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Instant retryAt;

    ProbeBusy(@Nullable Instant retryAt) {
        super("Too many credentials are being tested.", null, false, false);
        this.retryAt = retryAt;
    }

    /** When there is room again; null if as soon as another test ends. */
    public @Nullable Instant retryAt() {
        return retryAt;
    }
}
