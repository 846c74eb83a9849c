package dev.modelkeys.access;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Timeout for responses of the issuer, for which Quarkus has none. */
@Unremovable
@ApplicationScoped
class OidcRequestTimeout implements OidcRequestFilter {

    private static final long MILLISECONDS = 2_000;

    @Override
    public Uni<Void> filter(OidcRequestFilterContext call) {
        call.request().timeout(MILLISECONDS);
        return Uni.createFrom().voidItem();
    }
}
