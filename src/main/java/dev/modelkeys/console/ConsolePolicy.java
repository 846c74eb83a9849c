package dev.modelkeys.console;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.access.IssuerMetadata;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The content security policy of the page: scripts, pictures and requests of this server, and sign-in at the issuer. */
@Singleton
class ConsolePolicy {

    /** Hashes of the two fixed style sheets that React Aria adds to the page; a unit test of the console computes them. */
    static final String STYLES = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"
            + " 'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='";

    private static final String BEFORE = "default-src 'none'; script-src 'self'; style-src 'self' " + STYLES
            + "; img-src 'self'; font-src 'self'; connect-src 'self'";
    private static final String AFTER = "; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'; trusted-types 'none'";

    private final Optional<String> issuer;
    private final IssuerMetadata metadata;

    ConsolePolicy(ModelkeysConfig config, IssuerMetadata metadata) {
        this.issuer = config.signIn().clientId().flatMap(id -> config.signIn().issuer());
        this.metadata = metadata;
    }

    String text() {
        return BEFORE + issuer.map(this::origins).orElse("") + AFTER;
    }

    /** The issuer has its metadata at one origin, and may hand out tokens at another. */
    private String origins(String address) {
        return Stream.concat(Stream.of(address), metadata.tokenEndpoint().stream())
                .map(ConsolePolicy::origin)
                .filter(Objects::nonNull)
                .distinct()
                .map(origin -> " " + origin)
                .collect(Collectors.joining());
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
