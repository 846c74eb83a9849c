package dev.modelkeys.catalog;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Absolute http or https address that every client reads alike.
 *
 * @param origin scheme, host and port, in the one spelling that all spellings of the place share
 * @param parameters the query and the fragment, without the mark before them; empty if there are none
 */
public record WebAddress(String origin, String parameters) {

    private static final int HIGHEST_PORT = 65_535;

    public static Optional<WebAddress> parse(String text) {
        String scheme = scheme(text);
        if (scheme == null || text.codePoints().anyMatch(WebAddress::isForbidden)) {
            return Optional.empty();
        }
        int start = scheme.length() + "://".length();
        int end = start;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String authority = text.substring(start, end);
        int colon = authority.indexOf(':', authority.lastIndexOf(']') + 1);
        String host = HostName.canonical(colon < 0 ? authority : authority.substring(0, colon));
        int port = port(scheme, colon < 0 ? "" : authority.substring(colon + 1));
        return host == null || port < 0
                ? Optional.empty()
                : Optional.of(new WebAddress(scheme + "://" + host + ":" + port, parameters(text, end)));
    }

    private static @Nullable String scheme(String text) {
        String start =
                text.substring(0, Math.min(text.length(), "https://".length())).toLowerCase(Locale.ROOT);
        return start.equals("https://") ? "https" : start.startsWith("http://") ? "http" : null;
    }

    private static int port(String scheme, String digits) {
        if (digits.isEmpty()) {
            return scheme.equals("https") ? 443 : 80;
        }
        if (digits.length() > 5 || !ValuePattern.DIGITS.matches(digits)) {
            return -1;
        }
        int port = Integer.parseInt(digits);
        return port == 0 || port > HIGHEST_PORT ? -1 : port;
    }

    private static String parameters(String text, int from) {
        for (int index = from; index < text.length(); index++) {
            if (text.charAt(index) == '?' || text.charAt(index) == '#') {
                return text.substring(index + 1);
            }
        }
        return "";
    }

    /** What RFC 3986 leaves out, and clients therefore drop, encode or trip over. */
    private static boolean isForbidden(int character) {
        return Blanks.isBlank(character) || Character.isISOControl(character) || "\"<>\\^`{|}".indexOf(character) >= 0;
    }
}
