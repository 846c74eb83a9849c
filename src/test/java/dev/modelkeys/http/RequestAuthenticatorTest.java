package dev.modelkeys.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modelkeys.access.Unauthenticated;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of a token that a request came with, in development, where local requests need none. */
@QuarkusTest
class RequestAuthenticatorTest {

    /** Of the right form, and never issued. */
    private static final String TOKEN = "mk_member_0123456789abcdef_zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz_3kd1sR";

    @Inject
    RequestAuthenticator authenticator;

    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    private final Map<Object, Object> data = new HashMap<>();
    private final List<Handler<AsyncResult<Void>>> endHandlers = new ArrayList<>();
    private final SocketAddress local = SocketAddress.inetSocketAddress(8080, "127.0.0.1");

    private final HttpServerRequest request =
            fake(HttpServerRequest.class, (proxy, method, arguments) -> switch (method.getName()) {
                case "headers" -> headers;
                case "remoteAddress", "localAddress" -> local;
                case "authority" -> HostAndPort.create("localhost", 8080);
                default -> throw new UnsupportedOperationException(method.getName());
            });

    private final RoutingContext context =
            fake(RoutingContext.class, (proxy, method, arguments) -> switch (method.getName()) {
                case "request" -> request;
                case "put" -> data.put(arguments[0], arguments[1]);
                case "get" -> data.get(arguments[0]);
                case "addEndHandler" -> endHandlers.add(handler(arguments[0])) ? endHandlers.size() : 0;
                default -> throw new UnsupportedOperationException(method.getName());
            });

    @Test
    void aTokenLeavesTheHeadOfItsRequest() {
        headers.add("Authorization", "Bearer " + TOKEN);

        assertThat(authenticator.takeToken(context)).isTrue();
        assertThat(headers.contains("Authorization")).isFalse();
    }

    @Test
    void aRequestThatEndedBeforeItWasAuthenticatedIsNobodys() {
        headers.add("Authorization", "Bearer " + TOKEN);
        assertThat(authenticator.takeToken(context)).isTrue();
        endHandlers.forEach(handler -> handler.handle(null));

        assertThat(authenticator.remembered(context)).isEmpty();
        assertThatThrownBy(() -> authenticator.authenticate(context)).isInstanceOf(Unauthenticated.class);
    }

    @Test
    void aMalformedTokenIsRefusedWhereNoneIsNeeded() {
        headers.add("Authorization", "Bearer " + TOKEN + "x");

        assertThat(authenticator.takeToken(context)).isFalse();
    }

    @SuppressWarnings("unchecked")
    private static Handler<AsyncResult<Void>> handler(Object argument) {
        return (Handler<AsyncResult<Void>>) argument;
    }

    private static <T> T fake(Class<T> type, InvocationHandler calls) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls));
    }
}
