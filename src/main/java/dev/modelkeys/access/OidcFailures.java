package dev.modelkeys.access;

import io.quarkus.oidc.OIDCException;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.VertxException;
import java.io.IOException;
import java.util.Set;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.InvalidJwtSignatureException;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/** Tells failures of the issuer from wrong tokens. An unexpected failure counts as a wrong token. */
final class OidcFailures {

    private static final Set<Class<?>> OF_THE_ISSUER = Set.of(
            OIDCException.class,
            IOException.class,
            TimeoutException.class,
            java.util.concurrent.TimeoutException.class,
            VertxException.class);

    private OidcFailures() {}

    /** No answer, or one that cannot be read. */
    static boolean isOfTheIssuer(Throwable failure) {
        return isAny(failure, OF_THE_ISSUER);
    }

    static boolean isUnknownKey(Throwable failure) {
        return isAny(failure, Set.of(UnresolvableKeyException.class));
    }

    /** A signature of the issuer over claims that do not hold here or now; signatures are verified first. */
    static boolean isOfTheClaims(Throwable failure) {
        return isAny(failure, Set.of(InvalidJwtException.class))
                && !isAny(failure, Set.of(JoseException.class, InvalidJwtSignatureException.class));
    }

    private static boolean isAny(@Nullable Throwable failure, Set<Class<?>> types) {
        return failure != null
                && (types.stream().anyMatch(type -> type.isInstance(failure)) || isAny(failure.getCause(), types));
    }
}
