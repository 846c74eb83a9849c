package dev.modelkeys.monitor;

import dev.modelkeys.kernel.RedactedThrowable;
import dev.modelkeys.kernel.Ticker;
import dev.modelkeys.operation.BackgroundWork;
import dev.modelkeys.routing.lease.LeaseAudit;
import dev.modelkeys.routing.lease.LeaseRetention;
import dev.modelkeys.workspace.Workspace;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Tells the audit of leases each minute, makes partitions for those of the days to come, and deletes old ones each hour. */
@ApplicationScoped
class LeaseUpkeep {

    private static final Logger LOG = Logger.getLogger(LeaseUpkeep.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration CLEANING = Duration.ofHours(1);

    private final LeaseAudit audit;
    private final LeaseRetention retention;
    private final BackgroundWork work;
    private final Clock clock;
    private final boolean isServer;
    private final Ticker ticker = new Ticker("upkeep of leases");
    private Instant cleaned = Instant.MIN;

    LeaseUpkeep(
            LeaseAudit audit,
            LeaseRetention retention,
            BackgroundWork work,
            Clock clock,
            @CommandLineArguments String[] arguments) {
        this.audit = audit;
        this.retention = retention;
        this.work = work;
        this.clock = clock;
        this.isServer = arguments.length == 0;
    }

    /** The first lease may come at once. */
    void begin(@Observes StartupEvent event) {
        if (isServer) {
            retention.makePartitions(clock.instant());
            ticker.start(PAUSE, this::keepUp);
        }
    }

    void end(@Observes ShutdownEvent event) {
        ticker.stop();
    }

    /** Never throws: the timer would not come again. */
    void keepUp() {
        try {
            Instant now = clock.instant();
            audit.pending().forEach(workspace -> work.inTransaction(workspace, () -> audit.tell(workspace.id(), now)));
            if (cleaned.isBefore(now.minus(CLEANING))) {
                cleaned = now;
                retention.makePartitions(now);
                // What a server that crashed has not told.
                work.forEachWorkspace(workspace -> audit.tell(workspace.id(), now));
                work.all().forEach(workspace -> deleteOld(workspace, now));
                retention.deletedWorkspaces().forEach(this::deleteLeft);
                retention.dropPartitions(now);
            }
        } catch (RuntimeException e) {
            LOG.error("The upkeep of leases failed", new RedactedThrowable(e));
        }
    }

    /** In transactions that do not hold the head of the audit, for which leases and changes wait. */
    private void deleteOld(Workspace workspace, Instant now) {
        AtomicBoolean more = new AtomicBoolean();
        do {
            more.set(false);
            work.inTransaction(workspace, () -> more.set(retention.deleteOld(workspace.id(), now)));
        } while (more.get());
    }

    private void deleteLeft(UUID workspace) {
        boolean more = true;
        while (more) {
            more = retention.deleteLeft(workspace);
        }
    }
}
