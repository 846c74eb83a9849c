package dev.modelkeys.http;

import dev.modelkeys.ModelkeysConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.ProxyConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** What the settings say of a reverse proxy in front of the server. */
@Singleton
class ReverseProxy {

    private static final Logger LOG = Logger.getLogger(ReverseProxy.class);
    private static final String FORWARDING = "quarkus.http.proxy.proxy-address-forwarding";
    private static final String TRUSTED = "quarkus.http.proxy.trusted-proxies";

    private final boolean terminatesTls;
    private final ProxyConfig proxy;

    ReverseProxy(ModelkeysConfig modelkeys, SmallRyeConfig config) {
        this.terminatesTls = modelkeys.proxyTerminatesTls();
        this.proxy = config.getConfigMapping(VertxHttpConfig.class).proxy();
    }

    boolean isDeclared() {
        return terminatesTls || readsAddresses() || proxy.trustedProxies().isPresent();
    }

    void warn(@Observes StartupEvent started) {
        if (isDeclared() && !readsAddresses()) {
            LOG.warnf(
                    "A reverse proxy is declared, but the addresses that it forwards are not read: all clients share its"
                            + " address, for the throttle of wrong tokens and in the audit log. Set %s=true and %s",
                    FORWARDING, TRUSTED);
        } else if (proxy.proxyAddressForwarding() && proxy.trustedProxies().isEmpty()) {
            LOG.warnf(
                    "%s is on without %s: any client can claim another address, for the throttle of wrong tokens and in the"
                            + " audit log. Set %s to the addresses of your proxies",
                    FORWARDING, TRUSTED, TRUSTED);
        }
    }

    private boolean readsAddresses() {
        return proxy.proxyAddressForwarding() || proxy.useProxyProtocol();
    }
}
