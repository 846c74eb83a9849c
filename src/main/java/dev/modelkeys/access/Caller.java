package dev.modelkeys.access;

import java.util.UUID;

/** Who sent the request at hand. Nothing but this says in which workspace to look. */
public interface Caller {

    Call call();

    default Identity identity() {
        return call().identity();
    }

    default UUID workspace() {
        return identity().workspace().id();
    }
}
