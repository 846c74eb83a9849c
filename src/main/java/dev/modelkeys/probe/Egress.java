package dev.modelkeys.probe;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.ProxyOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The only way out of the server. A name is resolved once, each of its addresses is checked, and the connection goes to a
 * checked one, with the name for TLS and for the request. Redirects are not followed, and no proxy is used that no setting
 * names.
 */
final class Egress {

    static final int MOST_BYTES = 65_536;

    private static final int MOST_HEADER_BYTES = 16_384;
    private static final int CONNECT_MILLISECONDS = 2_000;

    private final Vertx vertx;
    private final HttpClient client;
    private final WorkerExecutor lookups;
    private final AddressPolicy policy;
    private final NameResolver names;
    private final @Nullable ProxyOptions proxy;

    /** @param options trust and nothing else; the rest is set here */
    Egress(
            Vertx vertx,
            HttpClientOptions options,
            AddressPolicy policy,
            NameResolver names,
            @Nullable ProxyOptions proxy,
            int concurrent) {
        this.vertx = vertx;
        this.policy = policy;
        this.names = names;
        this.proxy = proxy;
        // A name server that does not answer holds a thread; each question that is allowed has one, so that none waits.
        this.lookups = vertx.createSharedWorkerExecutor("probe-lookup", concurrent);
        this.client = vertx.createHttpClient(options.setProtocolVersion(HttpVersion.HTTP_1_1)
                .setUseAlpn(false)
                .setVerifyHost(true)
                .setKeepAlive(false)
                .setMaxPoolSize(concurrent)
                .setDecompressionSupported(false)
                .setMaxRedirects(0)
                .setMaxHeaderSize(MOST_HEADER_BYTES)
                .setConnectTimeout(CONNECT_MILLISECONDS));
    }

    /**
     * A request on its way.
     *
     * @param answer never fails, and is there when the time is up
     * @param lookUp the look-up of the name, which nothing ends early
     */
    record Sent(Future<Answer> answer, Future<?> lookUp) {

        static Sent not(Finding finding) {
            return new Sent(Future.succeededFuture(Answer.failed(finding)), Future.succeededFuture());
        }
    }

    Sent send(RenderedRequest request, Duration time) {
        Optional<EgressTarget> target = EgressTarget.parse(request.url()).filter(policy::mayAllow);
        if (target.isEmpty()) {
            return Sent.not(Finding.ADDRESS_NOT_ALLOWED);
        }
        if (time.isNegative() || time.isZero()) {
            return Sent.not(Finding.TIMED_OUT);
        }
        Exchange exchange = new Exchange();
        long timer = vertx.setTimer(Math.max(1, time.toMillis()), id -> exchange.end(Answer.failed(Finding.TIMED_OUT)));
        Promise<Void> lookUp = Promise.promise();
        lookups.executeBlocking(() -> resolve(target.get(), lookUp), false)
                .onSuccess(server -> connect(exchange, request, target.get(), server))
                .onFailure(exchange::fail);
        return new Sent(exchange.answer().onComplete(answer -> vertx.cancelTimer(timer)), lookUp.future());
    }

    private void connect(Exchange exchange, RenderedRequest request, EgressTarget target, Server server) {
        if (server.refused()) {
            exchange.end(Answer.failed(Finding.ADDRESS_NOT_ALLOWED));
        } else if (!exchange.isOver()) {
            try {
                client.request(options(request, target, server))
                        .onSuccess(opened -> exchange.send(opened, request.body()))
                        .onFailure(exchange::fail);
            } catch (RuntimeException e) {
                exchange.end(Answer.failed(Finding.VALUES_NOT_SENDABLE));
            }
        }
    }

    /** The checked address to connect to; none where a proxy resolves the name. */
    private record Server(@Nullable InetAddress address, boolean refused) {}

    private Server resolve(EgressTarget target, Promise<Void> ended) throws UnknownHostException {
        try {
            return resolve(target);
        } finally {
            ended.complete();
        }
    }

    private Server resolve(EgressTarget target) throws UnknownHostException {
        if (proxy != null && !target.isLiteral()) {
            return new Server(null, false);
        }
        List<InetAddress> addresses = (target.isLiteral() ? NameResolver.OF_THE_SYSTEM : names).resolve(target.host());
        if (addresses.isEmpty()) {
            throw new UnknownHostException();
        }
        boolean allowed = addresses.stream().allMatch(address -> policy.allows(target, address));
        return new Server(addresses.get(0), !allowed);
    }

    private RequestOptions options(RenderedRequest request, EgressTarget target, Server server) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(request.method().name()))
                .setSsl(target.tls())
                .setHost(target.host())
                .setPort(target.port())
                .setURI(target.path())
                .setFollowRedirects(false)
                .putHeader("User-Agent", "Modelkeys")
                .putHeader("Accept-Encoding", "identity");
        request.headers().forEach(options::putHeader);
        if (request.headers().keySet().stream().noneMatch("Accept"::equalsIgnoreCase)) {
            options.putHeader("Accept", "application/json");
        }
        if (proxy != null) {
            options.setProxyOptions(proxy);
        } else if (server.address() != null) {
            options.setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(server.address(), target.port())));
        }
        return options;
    }
}
