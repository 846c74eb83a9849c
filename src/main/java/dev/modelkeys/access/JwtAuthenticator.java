package dev.modelkeys.access;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.kernel.Rejections;
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

/** Knows people by the access tokens that their issuer gave them. */
@ApplicationScoped
class JwtAuthenticator {

    private static final Logger LOG = Logger.getLogger(JwtAuthenticator.class);
    private static final int LONGEST_NAME = 64;

    private final ClaimMapping signIn;
    private final Issuer issuer;
    private final Workspaces workspaces;

    JwtAuthenticator(ModelkeysConfig config, Issuer issuer, Workspaces workspaces) {
        this.signIn = ClaimMapping.of(config.signIn());
        this.issuer = issuer;
        this.workspaces = workspaces;
    }

    /** A workspace may be made later, so that this is no reason not to start. */
    void warn(@Observes StartupEvent event) {
        if (signIn.isOn()) {
            signIn.workspaces().stream()
                    .map(ClaimMappingEntry::meaning)
                    .distinct()
                    .filter(name -> workspaces.find(name).isEmpty())
                    .forEach(name -> LOG.warnf("modelkeys.sign-in.workspaces names %s, which does not exist", name));
        }
    }

    /**
     * Who bears this token; empty where nobody of the issuer's does.
     *
     * @throws NoRoleAssigned if it is somebody whose claims give them no role, or no workspace, or more than one
     */
    Optional<Identity> prove(JwtAccessToken token) {
        return signIn.isOn()
                ? token.claims()
                        .filter(claims ->
                                claims.text("sub").isPresent() && issuer.confirms(token.reveal(), token.keyId()))
                        .map(this::identity)
                : Optional.empty();
    }

    private Identity identity(Claims claims) {
        Role role = signIn.role(claims).orElseThrow(() -> refused("role"));
        Workspace workspace = signIn.workspace(claims)
                .flatMap(workspaces::find)
                .orElseThrow(() -> refused("single workspace that exists"));
        return new Identity(workspace, principal(claims), name(claims), role, null);
    }

    private static NoRoleAssigned refused(String missing) {
        LOG.infof("A person was refused: their claims stand for no %s", missing);
        return new NoRoleAssigned();
    }

    /** The same for the same person however they are called, and different for somebody of another issuer. */
    private static String principal(Claims claims) {
        String person =
                claims.text("iss").orElse("") + "\n" + claims.text("sub").orElse("");
        return "person:" + Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(person));
    }

    private static String name(Claims claims) {
        return Stream.of("preferred_username", "email", "name", "sub")
                .flatMap(claim -> claims.text(claim).stream())
                .flatMap(text -> Text.validated(text, "A name", LONGEST_NAME, new Rejections()).stream())
                .findFirst()
                .orElse("Somebody");
    }
}
