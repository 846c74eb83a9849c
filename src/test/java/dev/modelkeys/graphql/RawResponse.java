package dev.modelkeys.graphql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came back over a socket: status 0 when nothing did. */
record RawResponse(int status, List<Map.Entry<String, String>> headers, String body) {

    static final RawResponse NONE = new RawResponse(0, List.of(), "");

    @Nullable String header(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equals(name.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    Reply reply() {
        return new Reply(status, body);
    }

    /** The body without the request's id, which differs in every response. */
    String bodyWithoutId() {
        return body.replaceFirst(",\"requestId\":\"[^\"]+\"", "");
    }

    boolean hasData() {
        return body.contains("\"data\":{");
    }
}
