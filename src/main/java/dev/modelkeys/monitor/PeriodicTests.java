package dev.modelkeys.monitor;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.ModelkeysConfig.OnSave;
import dev.modelkeys.credential.DueTests;
import dev.modelkeys.credential.Retests;
import dev.modelkeys.credential.TestDraft;
import dev.modelkeys.kernel.RedactedThrowable;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Ticker;
import dev.modelkeys.operation.BackgroundWork;
import dev.modelkeys.probe.ProbeBusy;
import dev.modelkeys.workspace.Workspace;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tests rejected credentials again, and all at an interval if there is one: a few of each workspace at a time, so that most
 * of the budget is left to people. Several servers share the work.
 */
@ApplicationScoped
class PeriodicTests {

    private static final Logger LOG = Logger.getLogger(PeriodicTests.class);
    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final int AT_A_TIME = 2;

    private final DueTests due;
    private final Retests retests;
    private final BackgroundWork work;
    private final ModelkeysConfig.Probe config;
    private final boolean isServer;
    private final Ticker ticker = new Ticker("tests of credentials");

    PeriodicTests(
            DueTests due,
            Retests retests,
            BackgroundWork work,
            ModelkeysConfig config,
            @CommandLineArguments String[] arguments) {
        this.due = due;
        this.retests = retests;
        this.work = work;
        this.config = config.probe();
        this.isServer = arguments.length == 0;
    }

    private record Taken(Workspace workspace, UUID credential) {}

    private record Asked(Workspace workspace, CompletableFuture<TestDraft> test) {}

    void begin(@Observes StartupEvent event) {
        if (isServer && (config.onSave() != OnSave.OFF || config.interval().isPresent())) {
            ticker.start(PAUSE, this::testAll);
        }
    }

    void end(@Observes ShutdownEvent event) {
        ticker.stop();
    }

    /** Never throws: the timer would not come again. */
    void testAll() {
        try {
            test(config.interval().orElse(null));
        } catch (RuntimeException e) {
            LOG.error("Tests of credentials failed", new RedactedThrowable(e));
        }
    }

    void test(@Nullable Duration interval) {
        List<Taken> taken = new ArrayList<>();
        work.forEachWorkspace(workspace -> due.take(workspace.id(), interval, AT_A_TIME)
                .forEach(credential -> taken.add(new Taken(workspace, credential))));
        List<Asked> asked = new ArrayList<>();
        taken.forEach(each -> work.run(each.workspace(), () -> ask(each, asked)));
        asked.forEach(this::record);
    }

    private void ask(Taken taken, List<Asked> asked) {
        try {
            asked.add(
                    new Asked(taken.workspace(), retests.ask(taken.credential()).toCompletableFuture()));
        } catch (ProbeBusy | Rejected e) {
            // The credential is gone, or comes again when its claim ends.
            LOG.debugf("Credential %s is not tested now", taken.credential());
        }
    }

    private void record(Asked asked) {
        TestDraft test;
        try {
            test = asked.test().join();
        } catch (CompletionException e) {
            LOG.error("A test of a credential failed", new RedactedThrowable(e));
            return;
        }
        work.inTransaction(asked.workspace(), () -> retests.record(test));
    }
}
