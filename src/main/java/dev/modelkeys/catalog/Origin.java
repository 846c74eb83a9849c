package dev.modelkeys.catalog;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Place that a redirecting value leads to. */
final class Origin {

    private Origin() {}

    static boolean same(@Nullable String one, @Nullable String other) {
        return Objects.equals(one == null ? null : of(one), other == null ? null : of(other));
    }

    /** Whole text where it is no address that all clients read alike; without case where it is a name or a part of one. */
    private static String of(String value) {
        return WebAddress.parse(value)
                .map(WebAddress::origin)
                .orElseGet(() -> value.indexOf('/') < 0 ? value.toLowerCase(Locale.ROOT) : value);
    }
}
