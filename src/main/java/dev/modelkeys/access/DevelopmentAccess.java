package dev.modelkeys.access;

import dev.modelkeys.ModelkeysConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whoever sits at the machine is the owner of the first workspace, without a token: in development and tests always, and
 * in production until the first token is made, unless people sign in.
 */
@ApplicationScoped
public class DevelopmentAccess {

    private static final Logger LOG = Logger.getLogger(DevelopmentAccess.class);

    private final boolean development;
    private final WorkspaceRules workspaces;
    private final TokenRules tokens;
    private volatile boolean closed;
    private volatile @Nullable Identity owner;

    DevelopmentAccess(LaunchMode mode, WorkspaceRules workspaces, TokenRules tokens, ModelkeysConfig config) {
        this.development = mode != LaunchMode.NORMAL;
        this.closed = config.signIn().issuer().isPresent();
        this.workspaces = workspaces;
        this.tokens = tokens;
    }

    void warn(@Observes StartupEvent event) {
        if (development) {
            LOG.warn("DEVELOPMENT: everybody at this machine is signed in as the owner of the first workspace");
        } else if (isOpen()) {
            LOG.warn(
                    "There is no token yet: everybody at this machine is signed in as the owner of the first workspace;"
                            + " run the command bootstrap to end that");
        }
    }

    /** @param local whether the request was sent on this very machine, to an address that no other machine reaches */
    public Optional<Identity> identity(boolean local) {
        return local && isOpen() ? Optional.of(owner()) : Optional.empty();
    }

    /** Once there was a token it never opens again. */
    private boolean isOpen() {
        if (!development && !closed) {
            closed = tokens.count(Workspace.FIRST) > 0;
        }
        return development || !closed;
    }

    private Identity owner() {
        Identity known = owner;
        if (known == null) {
            known = new Identity(workspaces.first(), "development", "Developer", Role.OWNER, null);
            owner = known;
        }
        return known;
    }
}
