package dev.modelkeys.audit;

import dev.modelkeys.database.StatementFailed;
import dev.modelkeys.kernel.Ticker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Logs the head of each chain that moved, when a server starts and stops and every hour between. Category {@code audit},
 * level INFO, one line each: {@code head WORKSPACE:SEQ:HASH}, see {@link Head}. A database that was set back as a whole
 * fits in itself; these lines, kept elsewhere, tell. Commands log none.
 */
@ApplicationScoped
class HeadLog {

    private static final Logger AUDIT = Logger.getLogger("audit");
    private static final Duration PAUSE = Duration.ofHours(1);

    private final ChainHeads heads;
    private final boolean isServer;
    private final Clock clock;
    private volatile long loggedAt;
    private final Map<UUID, Head> logged = new HashMap<>();
    private final Ticker ticker = new Ticker("heads of the audit");

    HeadLog(ChainHeads heads, @CommandLineArguments String[] arguments, Clock clock, MeterRegistry registry) {
        this.heads = heads;
        this.isServer = arguments.length == 0;
        this.clock = clock;
        Gauge.builder("mk.audit.heads.logged.timestamp", this, log -> log.loggedAt)
                .description("Time at which the heads of all chains were last read for the log, in seconds since 1970")
                .baseUnit("seconds")
                .register(registry);
    }

    void begin(@Observes StartupEvent event) {
        if (isServer) {
            log();
            ticker.start(PAUSE, this::log);
        }
    }

    void end(@Observes ShutdownEvent event) {
        ticker.stop();
        if (isServer) {
            log();
        }
    }

    /** Never throws: the timer would not come again. */
    synchronized void log() {
        try {
            heads.all().forEach(this::log);
            loggedAt = clock.instant().getEpochSecond();
        } catch (StatementFailed e) {
            AUDIT.warn("The database does not tell the heads of the audit");
        } catch (RuntimeException e) {
            AUDIT.error("The heads of the audit were not logged", e);
        }
    }

    private void log(Head head) {
        Head before = logged.put(head.workspace(), head);
        if (before == null || !before.isSameAs(head)) {
            AUDIT.infof("head %s", head);
        }
    }
}
