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
 * Tells Quarkus of the issuer when the server starts; it reads the issuer's keys then, or with the first token if it cannot.
 * Only asymmetric signatures are taken: Quarkus knows no others where there is no client secret.
 */
@Singleton
class OidcTenant {

    /** Between two looks for a key that was not there: whoever makes up keys does not send us to the issuer each time. */
    static final Duration UNTIL_KEYS_ARE_READ_AGAIN = Duration.ofSeconds(10);

    private static final Duration UNTIL_CONNECTED = Duration.ofSeconds(2);
    /** Clocks differ, and a token is often used the second it was made. */
    private static final int SECONDS_OF_GRACE = 10;

    /** Names the TLS settings of an operator whose issuer has a certificate of their own. */
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
                .connectionTimeout(UNTIL_CONNECTED)
                .token()
                .issuer(issuer)
                .audience(audience)
                .subjectRequired()
                .issuedAtRequired()
                .lifespanGrace(SECONDS_OF_GRACE)
                .forcedJwkRefreshInterval(UNTIL_KEYS_ARE_READ_AGAIN)
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .end();
        tls.get(TLS).ifPresent(found -> config.tlsConfigurationName(TLS));
        return config.build();
    }
}
