package dev.modelkeys.access;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What the issuer says of itself, as Quarkus read it. */
@Singleton
public class IssuerMetadata {

    private final TenantConfigBean tenants;

    IssuerMetadata(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    /** Address at which the issuer hands out tokens; empty as long as the issuer was not reached. */
    public Optional<String> tokenEndpoint() {
        TenantConfigContext tenant = tenants.getDefaultTenant();
        return Optional.ofNullable(tenant)
                .filter(TenantConfigContext::ready)
                .map(TenantConfigContext::getOidcMetadata)
                .map(OidcConfigurationMetadata::getTokenUri);
    }
}
