package dev.modelkeys.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Origin of a URL: scheme, host and port. */
final class Origin {

    private Origin() {}

    static boolean same(@Nullable String one, @Nullable String other) {
        return Objects.equals(one == null ? null : of(one), other == null ? null : of(other));
    }

    /** The value itself where it is no strict URL: parsers may disagree on the host of a lax one. */
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
