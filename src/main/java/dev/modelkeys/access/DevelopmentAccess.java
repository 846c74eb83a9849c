package dev.modelkeys.access;

import dev.modelkeys.workspace.Workspaces;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * In development and tests whoever sits at the machine is the owner of the first workspace, without a token. The packaged
 * server knows nobody without one.
 */
@ApplicationScoped
public class DevelopmentAccess {

    private static final Logger LOG = Logger.getLogger(DevelopmentAccess.class);

    private final boolean open;
    private final Workspaces workspaces;
    private volatile @Nullable Identity owner;

    DevelopmentAccess(LaunchMode mode, Workspaces workspaces) {
        this.open = mode != LaunchMode.NORMAL;
        this.workspaces = workspaces;
    }

    void warn(@Observes StartupEvent event) {
        if (open) {
            LOG.warn("DEVELOPMENT: everybody at this machine is signed in as the owner of the first workspace");
        }
    }

    /** @param local whether the request was sent on this very machine, to an address that no other machine reaches */
    public Optional<Identity> identity(boolean local) {
        return open && local ? Optional.of(owner()) : Optional.empty();
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
