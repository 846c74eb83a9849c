package dev.modelkeys.access;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.kernel.Rejections;
import dev.modelkeys.kernel.Sha256;
import dev.modelkeys.kernel.Text;
import dev.modelkeys.workspace.Workspace;
import dev.modelkeys.workspace.Workspaces;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Authenticates people by access tokens of their OpenID Connect issuer. */
@ApplicationScoped
class JwtAuthenticator {

    private static final Logger LOG = Logger.getLogger(JwtAuthenticator.class);
    private static final int MAX_NAME_LENGTH = 64;

    private final ClaimMapping mapping;
    private final OidcIssuer issuer;
    private final Workspaces workspaces;

    JwtAuthenticator(ModelkeysConfig config, OidcIssuer issuer, Workspaces workspaces) {
        this.mapping = ClaimMapping.of(config.signIn());
        this.issuer = issuer;
        this.workspaces = workspaces;
    }

    /** Only warns: the workspace may be created later. */
    void warn(@Observes StartupEvent event) {
        if (mapping.isOn()) {
            mapping.workspaces().stream()
                    .map(ClaimMapping.Entry::meaning)
                    .distinct()
                    .filter(name -> workspaces.find(name).isEmpty())
                    .forEach(name -> LOG.warnf("modelkeys.sign-in.workspaces names %s, which does not exist", name));
        }
    }

    boolean isOn() {
        return mapping.isOn();
    }

    /** @throws NoRoleAssigned if the claims map to no role, or not to exactly one workspace */
    Verdict authenticate(JwtAccessToken token) {
        Optional<String> keyId = token.keyId();
        Optional<Claims> claims =
                token.claims().filter(found -> found.text("sub").isPresent());
        // A token of another kind, such as a refresh token, is rejected without asking the issuer.
        if (keyId.isEmpty() || claims.isEmpty()) {
            return Verdict.UNUSABLE;
        }
        return switch (issuer.verify(token.reveal(), keyId.get())) {
            case VALID -> Verdict.of(identity(claims.get()));
            case UNUSABLE -> Verdict.UNUSABLE;
            case FORGED -> Verdict.FORGED;
        };
    }

    private Identity identity(Claims claims) {
        Role role = mapping.role(claims).orElseThrow(() -> notAssigned("role"));
        Workspace workspace = mapping.workspace(claims)
                .flatMap(workspaces::find)
                .orElseThrow(() -> notAssigned("single workspace that exists"));
        return new Identity(workspace, principal(claims), name(claims), role, null);
    }

    private static NoRoleAssigned notAssigned(String missing) {
        LOG.infof("A person was rejected: the claims map to no %s", missing);
        return new NoRoleAssigned();
    }

    /** Stable when a person is renamed, and unique across issuers. */
    private static String principal(Claims claims) {
        String subject =
                claims.text("iss").orElse("") + "\n" + claims.text("sub").orElse("");
        return "person:" + Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(subject));
    }

    private static String name(Claims claims) {
        return Stream.of("preferred_username", "email", "name", "sub")
                .flatMap(claim -> claims.text(claim).stream())
                .flatMap(text -> Text.validated(text, "A name", MAX_NAME_LENGTH, new Rejections()).stream())
                .findFirst()
                .orElse("Somebody");
    }
}
