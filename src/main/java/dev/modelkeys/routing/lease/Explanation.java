package dev.modelkeys.routing.lease;

import dev.modelkeys.routing.resolution.Resolution;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an acquisition would do.
 *
 * @param keyring that holds the candidates; null if the owner has no credentials
 */
public record Explanation(@Nullable UUID keyring, Resolution resolution) {}
