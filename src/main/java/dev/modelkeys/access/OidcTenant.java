package dev.modelkeys.access;

import dev.modelkeys.ModelkeysConfig;
import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Registers the issuer with Quarkus at the start, which fetches the keys then, or with the first token. Without a client
 * secret Quarkus accepts asymmetric signatures only.
 */
@Singleton
class OidcTenant {

    /** Interval between two fetches for an unknown key, so that made-up keys do not cause a request each. */
    static final Duration KEY_REFRESH_INTERVAL = Duration.ofSeconds(10);

    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(2);
    /** Tolerance for clocks that differ. */
    private static final int CLOCK_SKEW_SECONDS = 10;

    /** Name of the TLS configuration for an issuer with a private certificate authority. */
    private static final String TLS = "issuer";

    private final ModelkeysConfig.SignIn settings;
    private final TlsConfigurationRegistry tls;

    OidcTenant(ModelkeysConfig config, TlsConfigurationRegistry tls) {
        this.settings = config.signIn();
        this.tls = tls;
    }

    void create(@Observes Oidc oidc) {
        Optional<String> audience = settings.audience();
        if (settings.issuer().isPresent() && audience.isPresent()) {
            oidc.create(config(settings.issuer().get(), audience.get()));
        }
    }

    private OidcTenantConfig config(String issuer, String audience) {
        OidcTenantConfigBuilder config = OidcTenantConfig.authServerUrl(issuer)
                .applicationType(ApplicationType.SERVICE)
                .connectionTimeout(CONNECTION_TIMEOUT)
                .token()
                .issuer(issuer)
                .audience(audience)
                .subjectRequired()
                .issuedAtRequired()
                .lifespanGrace(CLOCK_SKEW_SECONDS)
                .forcedJwkRefreshInterval(KEY_REFRESH_INTERVAL)
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .end();
        tls.get(TLS).ifPresent(found -> config.tlsConfigurationName(TLS));
        return config.build();
    }
}
