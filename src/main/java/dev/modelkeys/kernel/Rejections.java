package dev.modelkeys.kernel;

import java.util.ArrayList;
import java.util.List;

/** Collector of all rejections of one command, so that its sender gets them at once. */
public final class Rejections {

    private final List<Rejection> found;

    public Rejections() {
        this(List.of());
    }

    /** Continues with what was found so far. */
    public Rejections(List<Rejection> found) {
        this.found = new ArrayList<>(found);
    }

    public void add(Rejection rejection) {
        found.add(rejection);
    }

    public void addAll(List<Rejection> rejections) {
        found.addAll(rejections);
    }

    public List<Rejection> all() {
        return List.copyOf(found);
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
