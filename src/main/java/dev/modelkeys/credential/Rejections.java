package dev.modelkeys.credential;

import java.util.ArrayList;
import java.util.List;

/** Collects every reason to refuse one request, so that its sender learns of all at once. */
final class Rejections {

    private final List<Rejection> found = new ArrayList<>();

    void add(Rejection rejection) {
        found.add(rejection);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    void throwIfAny() {
        if (!isEmpty()) {
            throw new Rejected(found);
        }
    }
}
