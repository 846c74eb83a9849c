package dev.modelkeys.kernel;

import java.util.ArrayList;
import java.util.List;

/** Collector of all rejections of one command, so that its sender gets them at once. */
public final class Rejections {

    private final List<Rejection> found = new ArrayList<>();

    public void add(Rejection rejection) {
        found.add(rejection);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public void throwIfAny() {
        if (!isEmpty()) {
            throw new Rejected(found);
        }
    }
}
