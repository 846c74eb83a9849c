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
import java.util.UUID;
import java.util.regex.Pattern;

/** Authenticates a request by its one bearer token, or in development by its origin. */
@ApplicationScoped
public class RequestAuthenticator {

    private static final String SCHEME = "bearer ";
    private static final String REQUEST_ID = "X-Request-ID";
    private static final List<String> FORWARDED =
            List.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP");
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern REQUEST_ID_FORM = Pattern.compile("[0-9A-Za-z._-]{1,64}");

    private final Authenticator authenticator;
    private final DevelopmentAccess development;

    RequestAuthenticator(Authenticator authenticator, DevelopmentAccess development) {
        this.authenticator = authenticator;
        this.development = development;
    }

    public RequestContext authenticate(RoutingContext context) throws Unauthenticated {
        String address = Optional.ofNullable(context.request().remoteAddress())
                .map(SocketAddress::hostAddress)
                .orElse("");
        return new RequestContext(identity(context, address), requestId(context), address);
    }

    private Identity identity(RoutingContext context, String address) throws Unauthenticated {
        List<String> headers = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (headers.isEmpty()) {
            Optional<Identity> developer = development.identity(isLocal(context, address));
            if (developer.isPresent()) {
                return developer.get();
            }
        }
        return authenticator.authenticate(headers.size() == 1 ? bearer(headers.get(0)) : "", address);
    }

    private static String bearer(String header) {
        boolean isBearer = header.length() > SCHEME.length()
                && header.substring(0, SCHEME.length()).toLowerCase(Locale.ROOT).equals(SCHEME);
        return isBearer ? header.substring(SCHEME.length()).strip() : "";
    }

    /** The client's own id if well-formed, so that both ends find it in their logs. */
    private static String requestId(RoutingContext context) {
        return Optional.ofNullable(context.request().getHeader(REQUEST_ID))
                .filter(id -> REQUEST_ID_FORM.matcher(id).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    /** Excludes requests that a local proxy forwards, and DNS rebinding, where the host is another name. */
    private static boolean isLocal(RoutingContext context, String address) {
        SocketAddress local = context.request().localAddress();
        HostAndPort host = context.request().authority();
        return isLoopback(address)
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
