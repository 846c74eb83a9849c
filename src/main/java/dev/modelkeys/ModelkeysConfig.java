package dev.modelkeys;

import io.quarkus.runtime.configuration.TrimmedStringConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Every setting under {@code modelkeys}, with the names that messages quote. */
@ConfigMapping(prefix = "modelkeys")
public interface ModelkeysConfig {

    String PROXY_TERMINATES_TLS = "modelkeys.proxy-terminates-tls";

    /** The key that protects every stored secret. */
    MasterKey masterKey();

    /** Providers beside the built-in ones. */
    Catalog catalog();

    /** Documentation of the API by the server itself. */
    Explorer explorer();

    /** Whether a reverse proxy in front of this server encrypts, so that the server may listen beyond its own machine. */
    @WithDefault("false")
    boolean proxyTerminatesTls();

    /**
     * Most connections of one address; a new one then takes the place of the one without a request for longest. A quarter of
     * {@code quarkus.http.limits.max-connections} by default, or all of them behind a reverse proxy.
     */
    OptionalInt connectionsPerAddress();

    /** Limits of a workspace. */
    Quota quota();

    /** The audit log. */
    Audit audit();

    /** The way out to providers. */
    Egress egress();

    /** Asking providers whether credentials work. */
    Probe probe();

    /** Leases of credentials. */
    Lease lease();

    /** Sign-in of people; machines have API tokens of this server. */
    SignIn signIn();

    /** The source of the master key: exactly one of a file, a directory and a value. */
    interface MasterKey {

        String FILE = "modelkeys.master-key.file";
        String DIRECTORY = "modelkeys.master-key.directory";
        String PRIMARY = "modelkeys.master-key.primary";
        String VALUE = "modelkeys.master-key.value";

        /** A file with 32 random bytes in base64, readable by its owner only. */
        Optional<Path> file();

        /** A directory of such files, as a mounted secret is; names that start with a dot are ignored. */
        Optional<Path> directory();

        /** Name of the file in the directory whose key wraps new keys; the others still unwrap theirs. */
        Optional<@WithConverter(TrimmedStringConverter.class) String> primary();

        /** The key itself in base64, for an environment variable; visible in /proc and to anyone who inspects a container. */
        Optional<@WithConverter(TrimmedStringConverter.class) String> value();
    }

    /** Off by default in production, because it describes the API to strangers. */
    interface Explorer {

        /** GraphiQL, introspection and the schema at {@code /graphql/schema.graphql}. */
        @WithDefault("false")
        boolean enabled();
    }

    /** People present an access token of an OpenID Connect issuer; its claims give workspace and role. */
    interface SignIn {

        String ISSUER = "modelkeys.sign-in.issuer";
        String AUDIENCE = "modelkeys.sign-in.audience";
        String ROLES = "modelkeys.sign-in.roles";
        String WORKSPACES = "modelkeys.sign-in.workspaces";
        String CLIENT_ID = "modelkeys.sign-in.client-id";
        String PARAMETERS = "modelkeys.sign-in.parameters";

        /** URL of the issuer; must equal the claim {@code iss} exactly. Sign-in is off without it. */
        Optional<@WithConverter(TrimmedStringConverter.class) String> issuer();

        /** Required value in {@code aud}: this API as the issuer knows it, never a client that tokens are issued to. */
        Optional<@WithConverter(TrimmedStringConverter.class) String> audience();

        /** Claim that holds roles: a name, or a path such as {@code realm_access/roles}. */
        @WithDefault("roles")
        String roleClaim();

        /** Roles by value of that claim, such as {@code Key Admins=OWNER}; other values give no role. */
        Optional<List<String>> roles();

        /** Claim that holds the workspace, likewise. */
        @WithDefault("workspace")
        String workspaceClaim();

        /** Names of workspaces by value of that claim, such as {@code /teams/red=red}. */
        Optional<List<String>> workspaces();

        /** The console as the issuer knows it: a public client, without a secret. The console offers sign-in only then. */
        Optional<@WithConverter(TrimmedStringConverter.class) String> clientId();

        /** Scopes that the console asks for, separated by blanks. */
        @WithDefault("openid")
        String scopes();

        /** Further parameters of the console's request, such as {@code audience=modelkeys-api}, so that tokens name this API. */
        Optional<List<String>> parameters();
    }

    /** Limits; a change beyond them is rejected with QUOTA_EXCEEDED. */
    interface Quota {

        /** Most credentials, of providers and custom models together. */
        @WithDefault("10000")
        int credentials();

        /** Most custom models, listed and removed together. */
        @WithDefault("1000")
        int customModels();
    }

    /** Providers at any public address are asked by https on port 443; everything else only as said here. */
    interface Egress {

        String ALLOW = "modelkeys.egress.allow";
        String PROXY = "modelkeys.egress.proxy";
        String CA_FILE = "modelkeys.egress.ca-file";

        /** Networks such as {@code 10.1.0.0/16} in which providers are asked at any port, and by http too. */
        Optional<List<String>> allow();

        /** Address such as {@code http://proxy.example:3128} of a proxy that all questions go through. */
        Optional<@WithConverter(TrimmedStringConverter.class) String> proxy();

        /** File of certificate authorities in PEM form that are trusted beside the public ones. */
        Optional<Path> caFile();
    }

    /** When providers are asked whether credentials work, and how often; a question beyond the limits is refused with BUSY. */
    interface Probe {

        String ON_SAVE = "modelkeys.probe.on-save";
        String INTERVAL = "modelkeys.probe.interval";
        String PER_MINUTE = "modelkeys.probe.per-minute";
        String CONCURRENT = "modelkeys.probe.concurrent";

        /** Whether adding and editing ask first: {@code enforce} refuses what a provider rejects, {@code warn} stores it. */
        @WithDefault("enforce")
        OnSave onSave();

        /** Time between two questions about a stored credential, at least a minute; none of them without it. */
        Optional<Duration> interval();

        /** Most questions in a minute of one workspace to one provider. */
        @WithDefault("10")
        int perMinute();

        /** Most questions at the same time of all workspaces. */
        @WithDefault("100")
        int concurrent();
    }

    /** What is given to gateways for calls. */
    interface Lease {

        String DURATION = "modelkeys.lease.duration";
        String RETENTION = "modelkeys.lease.retention";

        /** Time within which a call may begin, from a second to an hour. */
        @WithDefault("PT60S")
        Duration duration();

        /** Time for which leases stay on record and can be reported, from a day to 400 days. */
        @WithDefault("P7D")
        Duration retention();
    }

    /** What adding and editing do with a credential that its provider rejects. */
    enum OnSave {
        ENFORCE,
        WARN,
        /** Nothing is asked, and what was rejected once is not asked about again. */
        OFF
    }

    /** Limits of the audit log. */
    interface Audit {

        /**
         * Most entries in a minute about refused requests of one caller, and as many about failed ones; the others of that
         * minute are counted in one entry.
         */
        @WithDefault("60")
        int refusalsPerMinute();
    }

    /** The source of further providers. */
    interface Catalog {

        String DIRECTORY = "modelkeys.catalog.directory";

        /** A directory of provider files, read once at start; a file replaces the built-in provider of the same id. */
        Optional<Path> directory();
    }
}
