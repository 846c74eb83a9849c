package dev.modelkeys.access;

import dev.modelkeys.workspace.Workspaces;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Signs local requests without a token in as owner of the first workspace, in development and tests only. The packaged
 * server requires a token.
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
            LOG.warn("DEVELOPMENT: local requests are signed in as owner of the first workspace, without a token");
        }
    }

    /** @param local whether the request came from this machine, to a loopback address */
    public boolean allows(boolean local) {
        return open && local;
    }

    /** @throws IllegalStateException in a packaged server */
    public Identity owner() {
        if (!open) {
            throw new IllegalStateException("development only");
        }
        Identity known = owner;
        if (known == null) {
            known = new Identity(workspaces.first(), "development", "Developer", Role.OWNER, null);
            owner = known;
        }
        return known;
    }
}
