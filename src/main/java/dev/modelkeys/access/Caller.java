package dev.modelkeys.access;

import java.util.Optional;
import java.util.UUID;

/** Who sent the request at hand. Nothing but this says in which workspace to look. */
public interface Caller {

    /** Empty where the server does something of its own accord. */
    Optional<RequestContext> find();

    default RequestContext call() {
        return find().orElseThrow(() -> new IllegalStateException("There is no caller"));
    }

    default Identity identity() {
        return call().identity();
    }

    default UUID workspace() {
        return identity().workspace().id();
    }
}
