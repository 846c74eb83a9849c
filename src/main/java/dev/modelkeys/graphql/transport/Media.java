package dev.modelkeys.graphql.transport;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The media types of GraphQL over HTTP. */
enum Media {
    RESPONSE("application/graphql-response+json"),
    LEGACY("application/json");

    private static final Pattern QUALITY = Pattern.compile(";\\s*q\\s*=\\s*([01](?:\\.\\d{0,3})?)");

    private final String type;

    Media(String type) {
        this.type = type;
    }

    String header() {
        return type + "; charset=utf-8";
    }

    /** The one of ours that the client likes best; one that does not say gets the older. */
    static Optional<Media> accepted(RoutingContext context) {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        if (accept == null || accept.isBlank()) {
            return Optional.of(LEGACY);
        }
        return Arrays.stream(accept.toLowerCase(Locale.ROOT).split(",", -1))
                .filter(range -> quality(range) > 0)
                .sorted(Comparator.comparingDouble(Media::quality).reversed())
                .flatMap(range -> in(range.split(";", 2)[0].strip()).stream())
                .findFirst();
    }

    private static Optional<Media> in(String range) {
        if (range.equals("*/*") || range.equals("application/*")) {
            return Optional.of(LEGACY);
        }
        return Arrays.stream(values()).filter(media -> media.type.equals(range)).findFirst();
    }

    private static double quality(String range) {
        Matcher quality = QUALITY.matcher(range);
        return quality.find() ? Double.parseDouble(quality.group(1)) : 1;
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
