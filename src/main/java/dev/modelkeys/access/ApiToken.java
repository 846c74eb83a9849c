package dev.modelkeys.access;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API token without its secret part.
 *
 * @param environments the only ones that it acquires credentials for, in lower case and sorted; null for no limit
 */
public record ApiToken(
        UUID id,
        String publicId,
        String name,
        Role role,
        @Nullable List<String> environments,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    /** The beginning, which tells tokens apart in lists. */
    public String hint() {
        return ApiTokenValue.PREFIX + role.name().toLowerCase(Locale.ROOT) + "_" + publicId + "_…";
    }
}
