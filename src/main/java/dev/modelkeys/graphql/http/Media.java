package dev.modelkeys.graphql.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;

/** The media types of GraphQL over HTTP. */
enum Media {
    RESPONSE("application/graphql-response+json"),
    LEGACY("application/json");

    private final String type;

    Media(String type) {
        this.type = type;
    }

    String header() {
        return type + "; charset=utf-8";
    }

    /** The first of ours that the client accepts; one that does not say gets the older. */
    static Optional<Media> accepted(RoutingContext context) {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        if (accept == null || accept.isBlank()) {
            return Optional.of(LEGACY);
        }
        for (String range : accept.split(",", -1)) {
            String wanted = range.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            for (Media media : values()) {
                if (media.type.equals(wanted)) {
                    return Optional.of(media);
                }
            }
            if (wanted.equals("*/*") || wanted.equals("application/*")) {
                return Optional.of(LEGACY);
            }
        }
        return Optional.empty();
    }

    static boolean isJsonInUtf8(String contentType) {
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().replace("\"", "");
            if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
                return false;
            }
        }
        return parts[0].strip().equals(LEGACY.type);
    }
}
