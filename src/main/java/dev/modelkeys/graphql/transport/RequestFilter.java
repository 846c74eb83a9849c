package dev.modelkeys.graphql.transport;

import dev.modelkeys.http.HttpResponses;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Rejects requests that are not GraphQL over HTTP from their headers alone, before reading the body. */
final class RequestFilter implements Handler<RoutingContext> {

    private final String path;

    RequestFilter(String path) {
        this.path = path;
    }

    @Override
    public void handle(RoutingContext context) {
        if (isWebsocket(context)) {
            HttpResponses.refuse(context, 400, "This server does not open websockets.");
        } else if (!context.request().path().equals(path)) {
            HttpResponses.refuse(context, 404, "There is nothing here.");
        } else if (!context.request().method().equals(HttpMethod.POST)) {
            context.response().putHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
            HttpResponses.refuse(context, 405, "Send requests with POST.");
        } else if (context.request().query() != null) {
            HttpResponses.refuse(context, 400, "Send everything in the body, nothing in the address.");
        } else if (!isJson(context)) {
            HttpResponses.refuse(context, 415, "Send requests as application/json in UTF-8.");
        } else if (Media.accepted(context).isEmpty() && !EventStream.isAccepted(context)) {
            HttpResponses.refuse(
                    context,
                    406,
                    "Answers are application/graphql-response+json, application/json or text/event-stream.");
        } else {
            context.next();
        }
    }

    /** Other upgrades are ignored, as RFC 9110 allows: clients offer HTTP/2 without insisting on it. */
    private static boolean isWebsocket(RoutingContext context) {
        return context.request().headers().getAll(HttpHeaders.UPGRADE).stream()
                .anyMatch(upgrade -> upgrade.toLowerCase(Locale.ROOT).contains("websocket"));
    }

    /** GraphiQL sends its content type twice in one header, so each part counts. */
    private static boolean isJson(RoutingContext context) {
        List<String> types = context.request().headers().getAll(HttpHeaders.CONTENT_TYPE);
        return !types.isEmpty()
                && !context.request().headers().contains(HttpHeaders.CONTENT_ENCODING)
                && types.stream()
                        .flatMap(header -> Stream.of(header.split(",", -1)))
                        .allMatch(Media::isJsonInUtf8);
    }
}
