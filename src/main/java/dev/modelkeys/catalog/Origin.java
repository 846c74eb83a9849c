package dev.modelkeys.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a value that is a URL leads to: scheme, host and port. */
final class Origin {

    private Origin() {}

    static boolean same(@Nullable String one, @Nullable String other) {
        return Objects.equals(one == null ? null : of(one), other == null ? null : of(other));
    }

    /** What is no URL in the strict sense stands for itself: readers of a loose one may disagree where it leads. */
    private static String of(String value) {
        try {
            URI uri = new URI(value);
            if (uri.getScheme() == null || uri.getHost() == null) {
                return value;
            }
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port(scheme, uri.getPort());
        } catch (URISyntaxException e) {
            return value;
        }
    }

    private static int port(String scheme, int given) {
        if (given >= 0) {
            return given;
        }
        return scheme.equals("https") ? 443 : scheme.equals("http") ? 80 : -1;
    }
}
