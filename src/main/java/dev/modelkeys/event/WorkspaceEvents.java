package dev.modelkeys.event;

import dev.modelkeys.event.EventReader.Position;
import dev.modelkeys.event.EventReader.Read;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Streams of one workspace, which are told of the same events. */
final class WorkspaceEvents {

    private final UUID workspace;
    private final EventReader reader;
    private final Clock clock;
    private final List<Stream> streams = new CopyOnWriteArrayList<>();

    /** Of the last event that was told; null until the first stream begins. */
    private @Nullable Position position;

    WorkspaceEvents(UUID workspace, EventReader reader, Clock clock) {
        this.workspace = workspace;
        this.reader = reader;
        this.clock = clock;
    }

    /** One subscriber. */
    static final class Stream {

        private final @Nullable String providerId;
        private final MultiEmitter<? super CredentialEvent> emitter;
        private boolean hasBegun;

        /** @param providerId null for all providers */
        Stream(@Nullable String providerId, MultiEmitter<? super CredentialEvent> emitter) {
            this.providerId = providerId;
            this.emitter = emitter;
        }

        private void resync(Clock clock) {
            hasBegun = true;
            emitter.emit(new CredentialEvent(
                    CredentialEventKind.RESYNC, clock.instant(), providerId == null ? "" : providerId, null, null));
        }

        private void tell(CredentialEvent event) {
            if (providerId == null || providerId.equals(event.providerId())) {
                emitter.emit(event);
            }
        }
    }

    void add(Stream stream) {
        streams.add(stream);
    }

    void remove(Stream stream) {
        streams.remove(stream);
    }

    int size() {
        return streams.size();
    }

    /** What is read after the RESYNC is at least as new as the position from which events follow. */
    synchronized void begin(Stream stream) {
        if (position == null) {
            position = reader.position(workspace);
        }
        stream.resync(clock);
    }

    /** Tells what has changed since the last time. */
    synchronized void tell() {
        if (position == null) {
            return;
        }
        Read read = reader.after(workspace, position);
        position = read.position();
        for (Stream stream : streams) {
            if (stream.hasBegun && read.isComplete()) {
                read.events().forEach(stream::tell);
            } else if (stream.hasBegun) {
                stream.resync(clock);
            }
        }
    }
}
