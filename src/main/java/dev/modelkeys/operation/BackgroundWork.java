package dev.modelkeys.operation;

import dev.modelkeys.access.CurrentCaller;
import dev.modelkeys.access.SystemActor;
import dev.modelkeys.database.WorkspaceLocks;
import dev.modelkeys.kernel.RedactedThrowable;
import dev.modelkeys.workspace.Workspace;
import dev.modelkeys.workspace.Workspaces;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Runs work that no request asks for, such as retention, on behalf of the system actor. */
@ApplicationScoped
public class BackgroundWork {

    private static final Logger LOG = Logger.getLogger(BackgroundWork.class);

    private final Workspaces workspaces;
    private final CurrentCaller caller;
    private final WorkspaceLocks locks;

    BackgroundWork(Workspaces workspaces, CurrentCaller caller, WorkspaceLocks locks) {
        this.workspaces = workspaces;
        this.caller = caller;
        this.locks = locks;
    }

    /** Runs the work once for each workspace, in a transaction of its own; a failure is logged and the next one follows. */
    public void forEachWorkspace(Consumer<Workspace> work) {
        for (Workspace workspace : all()) {
            inTransaction(workspace, () -> work.accept(workspace));
        }
    }

    public List<Workspace> all() {
        return workspaces.all();
    }

    /** Runs the work in a transaction, unless the workspace was deleted; a failure is logged. */
    public void inTransaction(Workspace workspace, Runnable work) {
        run(workspace, () -> QuarkusTransaction.requiringNew().run(() -> {
            if (locks.hold(workspace.id())) {
                work.run();
            }
        }));
    }

    /** Runs the work outside of any transaction; a failure is logged. */
    public void run(Workspace workspace, Runnable work) {
        try {
            caller.run(SystemActor.in(workspace), () -> {
                work.run();
                return workspace;
            });
        } catch (Exception e) {
            LOG.errorf(new RedactedThrowable(e), "Background work for workspace %s failed", workspace.id());
        }
    }
}
