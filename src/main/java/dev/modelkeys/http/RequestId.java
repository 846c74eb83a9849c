package dev.modelkeys.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Gives each request an id, which its response, its errors and its entries in the audit log carry. */
public final class RequestId implements Handler<RoutingContext> {

    static final String HEADER = "X-Request-Id";

    /** Field of log lines, where the log is JSON. */
    private static final String LOG_FIELD = "requestId";

    private static final String KEY = RequestId.class.getName();
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z._-]{1,64}");

    @Override
    public void handle(RoutingContext context) {
        // The client's own id if well-formed, so that both ends find it in their logs.
        String id = Optional.ofNullable(context.request().getHeader(HEADER))
                .filter(given -> FORM.matcher(given).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
        context.put(KEY, id);
        // Kept with the request, so that every log line about it has the id.
        MDC.put(LOG_FIELD, id);
        context.response().putHeader(HEADER, id);
        context.next();
    }

    public static String of(RoutingContext context) {
        return context.get(KEY);
    }
}
