package dev.modelkeys.access;

import io.quarkus.oidc.OIDCException;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.VertxException;
import java.io.IOException;
import java.util.Set;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/** Whose fault it is that a token was not confirmed. What nobody foresaw is taken for the token's. */
final class OidcFailures {

    private static final Set<Class<?>> OF_THE_ISSUER = Set.of(
            OIDCException.class,
            IOException.class,
            TimeoutException.class,
            java.util.concurrent.TimeoutException.class,
            VertxException.class);

    private OidcFailures() {}

    /** It does not answer, or nothing that makes sense. */
    static boolean isOfTheIssuer(Throwable failure) {
        return isAny(failure, OF_THE_ISSUER);
    }

    static boolean isUnknownKey(Throwable failure) {
        return isAny(failure, Set.of(UnresolvableKeyException.class));
    }

    private static boolean isAny(@Nullable Throwable failure, Set<Class<?>> types) {
        return failure != null
                && (types.stream().anyMatch(type -> type.isInstance(failure)) || isAny(failure.getCause(), types));
    }
}
