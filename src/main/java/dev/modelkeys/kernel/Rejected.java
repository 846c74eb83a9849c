package dev.modelkeys.kernel;

import java.util.List;

/** Ends a use case without any change; carries all rejections. */
public final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Rejection> rejections;

    public Rejected(List<Rejection> rejections) {
        super("rejected", null, false, false);
        this.rejections = List.copyOf(rejections);
    }

    public Rejected(Rejection rejection) {
        this(List.of(rejection));
    }

    public List<Rejection> rejections() {
        return rejections;
    }
}
