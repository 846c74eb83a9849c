package dev.modelkeys.http;

import dev.modelkeys.access.Authenticator;
import dev.modelkeys.access.DevelopmentAccess;
import dev.modelkeys.access.Identity;
import dev.modelkeys.access.RequestContext;
import dev.modelkeys.access.Unauthenticated;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Authenticates a request by its one bearer token, or in development by its origin. */
@ApplicationScoped
public class RequestAuthenticator {

    private static final String SCHEME = "bearer ";
    private static final List<String> FORWARDED =
            List.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP");
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Authenticator authenticator;
    private final DevelopmentAccess development;

    RequestAuthenticator(Authenticator authenticator, DevelopmentAccess development) {
        this.authenticator = authenticator;
        this.development = development;
    }

    /** False if the head alone shows that the request cannot be authenticated; costs no look-up. */
    public boolean mayAuthenticate(RoutingContext context) {
        List<String> headers = authorization(context);
        boolean possible = (headers.isEmpty() && development.allows(isLocal(context)))
                || authenticator.isWellFormed(token(headers));
        if (!possible) {
            authenticator.countMalformed();
        }
        return possible;
    }

    public RequestContext authenticate(RoutingContext context) throws Unauthenticated {
        return of(context, identity(context));
    }

    /** The caller, see {@link Authenticator#remembered}. */
    public Optional<RequestContext> remembered(RoutingContext context) {
        return authenticator.remembered(token(authorization(context))).map(identity -> of(context, identity));
    }

    public void countRemembered() {
        authenticator.countRemembered();
    }

    private static RequestContext of(RoutingContext context, Identity identity) {
        return new RequestContext(identity, RequestId.of(context), ClientAddress.of(context.request()));
    }

    private Identity identity(RoutingContext context) throws Unauthenticated {
        List<String> headers = authorization(context);
        if (headers.isEmpty()) {
            Optional<Identity> developer = development.identity(isLocal(context));
            if (developer.isPresent()) {
                return developer.get();
            }
        }
        return authenticator.authenticate(token(headers), ClientAddress.of(context.request()));
    }

    private static List<String> authorization(RoutingContext context) {
        return context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
    }

    private static String token(List<String> headers) {
        return headers.size() == 1 ? bearer(headers.get(0)) : "";
    }

    private static String bearer(String header) {
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
