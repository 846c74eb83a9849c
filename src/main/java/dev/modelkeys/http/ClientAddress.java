package dev.modelkeys.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.Optional;

/** The address of a client, or of the proxy in front of it unless its headers are trusted. */
final class ClientAddress {

    private ClientAddress() {}

    /** Empty if unknown. */
    static String of(HttpServerRequest request) {
        return Optional.ofNullable(request.remoteAddress())
                .map(SocketAddress::hostAddress)
                .orElse("");
    }
}
