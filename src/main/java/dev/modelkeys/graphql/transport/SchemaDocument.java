package dev.modelkeys.graphql.transport;

import dev.modelkeys.http.HttpResponses;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;

/** Serves the schema in SDL, for people and code generators. */
final class SchemaDocument {

    private final String text;

    SchemaDocument(String text) {
        this.text = text;
    }

    void send(RoutingContext context) {
        HttpResponses.sendCompressible(
                context, 200, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }
}
