package dev.modelkeys.event;

import dev.modelkeys.event.WorkspaceEvents.Stream;
import dev.modelkeys.kernel.RedactedThrowable;
import dev.modelkeys.kernel.RunnableThreads;
import dev.modelkeys.kernel.Ticker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Streams of what changes of credentials, whichever server changes it, within about a second. What has changed is read from the
 * database, once for all streams of a workspace, so that no message between servers can be lost.
 */
@ApplicationScoped
public class CredentialEvents implements MeterBinder {

    private static final Logger LOG = Logger.getLogger(CredentialEvents.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_STREAMS = 500;
    private static final int MOST_OF_WORKSPACE = 100;

    /** Of one stream: a client that reads slower than things change loses its stream, and reads anew in the next one. */
    private static final int MOST_WAITING = 1_000;

    private final EventReader reader;
    private final Clock clock;
    private final boolean isServer;
    private final ConcurrentMap<UUID, WorkspaceEvents> byWorkspace = new ConcurrentHashMap<>();
    private final Ticker ticker = new Ticker("events of credentials");

    /** Known to the ticker's thread only. */
    private boolean isFailing;

    CredentialEvents(EventReader reader, Clock clock, @CommandLineArguments String[] arguments) {
        this.reader = reader;
        this.clock = clock;
        this.isServer = arguments.length == 0;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("mk.event.streams", this, CredentialEvents::streams)
                .description("Open streams of events")
                .register(registry);
    }

    void begin(@Observes StartupEvent event) {
        if (isServer) {
            ticker.start(PAUSE, this::tellAll);
        }
    }

    void end(@Observes ShutdownEvent event) {
        ticker.stop();
    }

    /** Whether the server, or the workspace, has as many streams as there may be. */
    public boolean isFull(UUID workspace) {
        WorkspaceEvents known = byWorkspace.get(workspace);
        return streams() >= MOST_STREAMS || (known != null && known.size() >= MOST_OF_WORKSPACE);
    }

    private int streams() {
        return byWorkspace.values().stream().mapToInt(WorkspaceEvents::size).sum();
    }

    /**
     * Events from the subscription on, the first a RESYNC. Fails where more wait than a stream may hold.
     *
     * @param providerId catalogue key of the provider whose events are told; null for all
     */
    public Multi<CredentialEvent> of(UUID workspace, @Nullable String providerId) {
        return Multi.createFrom().emitter(emitter -> open(workspace, providerId, emitter), MOST_WAITING);
    }

    private void open(UUID workspace, @Nullable String providerId, MultiEmitter<? super CredentialEvent> emitter) {
        Stream stream = new Stream(providerId, emitter);
        WorkspaceEvents events = byWorkspace.compute(workspace, (id, known) -> {
            WorkspaceEvents present = known == null ? new WorkspaceEvents(id, reader, clock) : known;
            present.add(stream);
            return present;
        });
        emitter.onTermination(() -> byWorkspace.computeIfPresent(workspace, (id, known) -> {
            known.remove(stream);
            return known.size() == 0 ? null : known;
        }));
        // Events of the workspace may be read at this moment, by another thread.
        RunnableThreads.pause();
        try {
            events.begin(stream);
        } catch (RuntimeException e) {
            emitter.fail(e);
        } finally {
            RunnableThreads.resume();
        }
    }

    /** Says once that it fails, and not each second. */
    private void tellAll() {
        boolean failed = false;
        for (WorkspaceEvents events : byWorkspace.values()) {
            try {
                events.tell();
            } catch (RuntimeException e) {
                if (!isFailing && !failed) {
                    LOG.warn("Events could not be read; they are tried again", new RedactedThrowable(e));
                }
                failed = true;
            }
        }
        isFailing = failed;
    }
}
