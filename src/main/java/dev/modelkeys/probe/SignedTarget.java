package dev.modelkeys.probe;

import java.net.URI;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parts of an address that signatures cover. */
record SignedTarget(String host, String path, String query) {

    static SignedTarget of(String url) {
        URI uri = URI.create(url);
        String path = uri.getRawPath();
        return new SignedTarget(
                Objects.requireNonNull(uri.getRawAuthority()),
                path == null || path.isEmpty() ? "/" : path,
                Objects.requireNonNullElse(uri.getRawQuery(), ""));
    }

    String pathAndQuery() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The parameters in the order of their names. */
    String sortedQuery() {
        return Stream.of(query.split("&")).sorted().collect(Collectors.joining("&"));
    }
}
