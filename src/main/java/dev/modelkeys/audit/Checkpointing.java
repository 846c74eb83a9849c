package dev.modelkeys.audit;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.database.StatementFailed;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Keeps checkpoints when the server starts, from time to time, and when it stops. Commands come and go without. */
@ApplicationScoped
class Checkpointing {

    private static final Logger LOG = Logger.getLogger(Checkpointing.class);

    private final Checkpoints checkpoints;
    private final Duration every;
    private final boolean serves;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "checkpoints of the audit");
        thread.setDaemon(true);
        return thread;
    });

    Checkpointing(Checkpoints checkpoints, ModelkeysConfig config, @CommandLineArguments String[] arguments) {
        this.checkpoints = checkpoints;
        this.every = config.audit().checkpointEvery();
        this.serves = arguments.length == 0;
    }

    void begin(@Observes StartupEvent event) {
        if (serves && checkpoints.areKept()) {
            keep();
            Future<?> unused =
                    timer.scheduleWithFixedDelay(this::keep, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void end(@Observes ShutdownEvent event) {
        timer.shutdownNow();
        if (serves && checkpoints.areKept()) {
            keep();
        }
    }

    /** Goes on where it cannot: the earlier ones stand, and the next time is not far. */
    private void keep() {
        try {
            checkpoints.keep();
        } catch (UnusableCheckpoints e) {
            LOG.errorf("The file of modelkeys.audit.checkpoint-file %s", e.getMessage());
        } catch (UncheckedIOException e) {
            LOG.warn("The file of modelkeys.audit.checkpoint-file cannot be replaced; is its disk full?");
        } catch (StatementFailed e) {
            LOG.warn("The database does not say where the audit ends, so no checkpoint was kept");
        } catch (RuntimeException e) {
            // Or the timer would never come again.
            LOG.error("No checkpoint of the audit was kept", e);
        }
    }
}
