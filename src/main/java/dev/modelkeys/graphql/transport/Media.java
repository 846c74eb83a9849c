package dev.modelkeys.graphql.transport;

import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Media types of GraphQL over HTTP, the one for ranges such as {@code *}{@code /*} first. */
enum Media {
    LEGACY("json"),
    RESPONSE("graphql-response+json");

    private static final String ANY = "*";
    private static final String APPLICATION = "application";

    private final String subtype;

    Media(String subtype) {
        this.subtype = subtype;
    }

    String header() {
        return APPLICATION + "/" + subtype + "; charset=utf-8";
    }

    /** The media type that the client prefers, the older one by default; empty if it accepts neither. */
    static Optional<Media> accepted(RoutingContext context) {
        List<MIMEHeader> ranges = context.parsedHeaders().accept();
        if (ranges.isEmpty()) {
            return Optional.of(LEGACY);
        }
        return ranges.stream()
                .filter(range -> range.weight() > 0)
                .flatMap(range -> Arrays.stream(values()).filter(media -> media.isIn(range)))
                .findFirst();
    }

    private boolean isIn(MIMEHeader range) {
        return (range.component().equals(ANY) || range.component().equalsIgnoreCase(APPLICATION))
                && (range.subComponent().equals(ANY) || range.subComponent().equalsIgnoreCase(subtype));
    }

    /** Any other charset, even beside a second one, is rejected. */
    static boolean isJsonInUtf8(String contentType) {
        List<String> parts =
                List.of(contentType.toLowerCase(Locale.ROOT).replace("\"", "").split(";", -1));
        return parts.get(0).strip().equals(APPLICATION + "/" + LEGACY.subtype)
                && parts.stream()
                        .skip(1)
                        .map(String::strip)
                        .filter(parameter -> parameter.startsWith("charset="))
                        .allMatch("charset=utf-8"::equals);
    }
}
