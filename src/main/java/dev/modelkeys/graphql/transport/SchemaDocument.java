package dev.modelkeys.graphql.transport;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Serves the schema in SDL, for people and code generators. */
final class SchemaDocument {

    private final String text;

    SchemaDocument(String text) {
        this.text = text;
    }

    void send(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .end(text);
    }
}
