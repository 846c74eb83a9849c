package dev.modelkeys.http;

import dev.modelkeys.access.Authenticator;
import dev.modelkeys.access.BearerToken;
import dev.modelkeys.access.DevelopmentAccess;
import dev.modelkeys.access.Identity;
import dev.modelkeys.access.RequestContext;
import dev.modelkeys.access.Unauthenticated;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Authenticates a request by its one bearer token, or in development by its origin. */
@ApplicationScoped
public class RequestAuthenticator {

    private static final String PRESENTED = RequestAuthenticator.class.getName();
    private static final String SCHEME = "bearer ";
    private static final List<String> FORWARDED =
            List.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP");
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Authenticator authenticator;
    private final DevelopmentAccess development;

    /**
     * What a request came with.
     *
     * @param isDeveloper whether it came without a token from where none is needed
     * @param token empty once the response has ended
     */
    private record Presented(boolean isDeveloper, AtomicReference<@Nullable BearerToken> token) {}

    RequestAuthenticator(Authenticator authenticator, DevelopmentAccess development) {
        this.authenticator = authenticator;
        this.development = development;
    }

    /**
     * Takes the token out of the head, for {@link #authenticate}; false if the head alone shows that the request cannot be
     * authenticated. Costs no look-up. An idle thread can keep the last request that it served, so the token must not outlive
     * the response.
     */
    public boolean takeToken(RoutingContext context) {
        MultiMap headers = context.request().headers();
        List<String> values = headers.getAll(HttpHeaders.AUTHORIZATION);
        headers.remove(HttpHeaders.AUTHORIZATION);
        Optional<BearerToken> token = authenticator.parse(bearer(values));
        boolean isDeveloper = values.isEmpty() && development.allows(isLocal(context));
        if (token.isEmpty() && !isDeveloper) {
            authenticator.countMalformed();
            return false;
        }
        Presented presented = new Presented(isDeveloper, new AtomicReference<>(token.orElse(null)));
        context.put(PRESENTED, presented);
        context.addEndHandler(ended -> presented.token().set(null));
        return true;
    }

    /** Only after {@link #takeToken} was true. */
    public RequestContext authenticate(RoutingContext context) throws Unauthenticated {
        if (presented(context).isDeveloper()) {
            return of(context, development.owner());
        }
        // The client of a request without its token is gone.
        BearerToken token = token(context).orElseThrow(Unauthenticated::unproved);
        return of(context, authenticator.authenticate(token, ClientAddress.of(context.request())));
    }

    /** The caller, see {@link Authenticator#remembered}. */
    public Optional<RequestContext> remembered(RoutingContext context) {
        return token(context).flatMap(authenticator::remembered).map(identity -> of(context, identity));
    }

    public void countRemembered() {
        authenticator.countRemembered();
    }

    private static RequestContext of(RoutingContext context, Identity identity) {
        return new RequestContext(identity, RequestId.of(context), ClientAddress.of(context.request()));
    }

    private static Presented presented(RoutingContext context) {
        return Objects.requireNonNull(context.get(PRESENTED));
    }

    private static Optional<BearerToken> token(RoutingContext context) {
        return Optional.ofNullable(presented(context).token().get());
    }

    private static String bearer(List<String> headers) {
        String header = headers.size() == 1 ? headers.get(0) : "";
        boolean isBearer = header.length() > SCHEME.length()
                && header.substring(0, SCHEME.length()).toLowerCase(Locale.ROOT).equals(SCHEME);
        return isBearer ? header.substring(SCHEME.length()).strip() : "";
    }

    /** Excludes requests that a local proxy forwards, and DNS rebinding, where the host is another name. */
    private static boolean isLocal(RoutingContext context) {
        SocketAddress local = context.request().localAddress();
        HostAndPort host = context.request().authority();
        return isLoopback(ClientAddress.of(context.request()))
                && local != null
                && isLoopback(local.hostAddress())
                && host != null
                && LOCAL_NAMES.contains(host.host())
                && FORWARDED.stream().noneMatch(context.request().headers()::contains);
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isEmpty() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
