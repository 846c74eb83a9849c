package dev.modelkeys.probe;

import dev.modelkeys.catalog.WebAddress;
import java.util.Optional;

/**
 * Place that a request goes to.
 *
 * @param path path and query, as they are sent
 */
record EgressTarget(boolean tls, String host, int port, String path) {

    private static final int HTTPS = 443;

    /** Empty for what clients could read in several ways. */
    static Optional<EgressTarget> parse(String url) {
        return WebAddress.parse(url)
                .filter(address -> isAscii(url) && isAscii(address.origin()))
                .map(address -> of(address, url));
    }

    private static EgressTarget of(WebAddress address, String url) {
        String origin = address.origin();
        int host = origin.indexOf("://") + "://".length();
        int port = origin.lastIndexOf(':');
        int path = url.indexOf("://") + "://".length();
        while (path < url.length() && "/?#".indexOf(url.charAt(path)) < 0) {
            path++;
        }
        int fragment = url.indexOf('#');
        String rest = url.substring(path, fragment < 0 ? url.length() : fragment);
        return new EgressTarget(
                origin.startsWith("https:"),
                origin.substring(host, port),
                Integer.parseInt(origin.substring(port + 1)),
                rest.startsWith("/") ? rest : "/" + rest);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character > ' ' && character <= '~');
    }

    /** True if the host is an address, and no name. */
    boolean isLiteral() {
        return host.startsWith("[")
                || host.chars().allMatch(character -> character == '.' || Character.isDigit(character));
    }

    boolean isHttpsAtItsPort() {
        return tls && port == HTTPS;
    }
}
