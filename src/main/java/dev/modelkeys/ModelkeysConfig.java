package dev.modelkeys;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Everything that can be set under {@code modelkeys}.
 */
@ConfigMapping(prefix = "modelkeys")
public interface ModelkeysConfig {

    /** The key that protects every stored secret. */
    MasterKey masterKey();

    /** The providers this server knows beside the built-in ones. */
    Catalog catalog();

    /** What helps people to find their way around the API. */
    Explorer explorer();

    /** Whether a reverse proxy in front of this server encrypts, which lets it listen beyond its own machine. */
    @WithDefault("false")
    boolean proxyTerminatesTls();

    /** How much a workspace may keep. */
    Quota quota();

    /** How people sign in; machines have tokens of this server. */
    SignIn signIn();

    /** Where the master key comes from: exactly one of a file, a directory and a value. */
    interface MasterKey {

        /** A file with 32 random bytes in base64, readable by its owner only. */
        Optional<Path> file();

        /** A directory of such files, as a mounted secret is; names that start with a dot are passed over. */
        Optional<Path> directory();

        /** The name of the file in the directory whose key wraps new keys; the others still open theirs. */
        Optional<String> primary();

        /** The key itself in base64, for an environment variable; it shows in /proc and to whoever inspects a container. */
        Optional<String> value();
    }

    /** Off in production unless switched on: it tells strangers what there is. */
    interface Explorer {

        /** GraphiQL, introspection and the schema at {@code /graphql/schema.graphql}. */
        @WithDefault("false")
        boolean enabled();
    }

    /** People bring an access token of an OpenID Connect issuer; what its claims say here is all mapped by hand. */
    interface SignIn {

        /** The issuer, letter by letter as in the claim {@code iss}; where it is not set nobody signs in. */
        Optional<String> issuer();

        /** What {@code aud} has to name: this API as the issuer knows it, never a client that tokens are handed to. */
        Optional<String> audience();

        /** Where roles stand in a token: a claim's name, or a path such as {@code realm_access/roles}. */
        @WithDefault("roles")
        String roleClaim();

        /** The role that a value of that claim gives, such as {@code Key Admins=OWNER}; one that is not listed gives none. */
        Optional<List<String>> roles();

        /** Where the workspace stands in a token, likewise. */
        @WithDefault("workspace")
        String workspaceClaim();

        /** The name of the workspace that a value of that claim stands for, such as {@code /teams/red=red}. */
        Optional<List<String>> workspaces();
    }

    /** What is more is refused with QUOTA_EXCEEDED. */
    interface Quota {

        /** Credentials of providers and of custom models together. */
        @WithDefault("10000")
        int credentials();

        /** Custom models, listed and removed. */
        @WithDefault("1000")
        int customModels();
    }

    /** Where further providers are read from. */
    interface Catalog {

        /** A directory of provider files, read once at start; a file replaces the built-in provider of the same id. */
        Optional<Path> directory();
    }
}
