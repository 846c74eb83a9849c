package dev.modelkeys.routing.lease;

import dev.modelkeys.database.Snapshot;
import dev.modelkeys.routing.resolution.Resolution;
import dev.modelkeys.routing.resolution.ResolutionRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Says what the next acquisition on this server would do; changes nothing. */
@ApplicationScoped
public class Explanations {

    private final RoutedOwners owners;
    private final Snapshot moment;
    private final Clock clock;

    Explanations(RoutedOwners owners, Snapshot moment, Clock clock) {
        this.owners = owners;
        this.moment = moment;
        this.clock = clock;
    }

    /** The resolution of this request, as of now. */
    public Explanation of(ResolutionRequest request) {
        RoutedOwner owner = moment.read(() -> owners.read(request.target().owner()));
        Resolution resolution = Resolution.of(
                owner.snapshot(),
                owner.state(),
                request,
                clock.instant(),
                owners.turns(request.target().owner()).of(owner.snapshot().pool(request)));
        return new Explanation(owner.version().keyring(), resolution);
    }
}
