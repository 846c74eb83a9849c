package dev.modelkeys.probe;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.ModelkeysConfig.Egress;
import dev.modelkeys.catalog.WebAddress;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.ProxyOptions;
import io.vertx.core.net.TrustOptions;
import io.vertx.core.tracing.TracingPolicy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the settings of the way out. */
public final class EgressSettings {

    private EgressSettings() {}

    /** @throws IllegalArgumentException with a message that begins with the name of the setting */
    public static void check(ModelkeysConfig config) {
        networks(config);
        proxy(config);
        client(config);
    }

    static Networks networks(ModelkeysConfig config) {
        List<String> networks = config.egress().allow().orElse(List.of());
        try {
            return Networks.of(networks.stream());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    Egress.ALLOW + " must be networks such as 10.1.0.0/16, separated by commas", e);
        }
    }

    static @Nullable ProxyOptions proxy(ModelkeysConfig config) {
        return config.egress().proxy().map(EgressSettings::proxy).orElse(null);
    }

    static HttpClientOptions client(ModelkeysConfig config) {
        // A span would hold the address, in which values stand.
        HttpClientOptions options = new HttpClientOptions().setTracingPolicy(TracingPolicy.IGNORE);
        config.egress().caFile().map(EgressSettings::authorities).ifPresent(options::setTrustOptions);
        return options;
    }

    private static TrustOptions authorities(Path file) {
        try {
            return CertificateAuthorities.with(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(Egress.CA_FILE + " must be a file that this server can read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(Egress.CA_FILE + " must be a file of certificates in PEM form", e);
        }
    }

    private static ProxyOptions proxy(String address) {
        String origin = WebAddress.parse(address)
                .map(WebAddress::origin)
                .filter(place -> place.startsWith("http://"))
                .orElseThrow(() -> new IllegalArgumentException(
                        Egress.PROXY + " must be an address such as http://proxy.example:3128"));
        URI uri = URI.create(origin);
        return new ProxyOptions().setHost(uri.getHost()).setPort(uri.getPort());
    }
}
