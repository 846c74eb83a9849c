package dev.modelkeys.access;

/** Somebody proved who they are, and has no place here. */
public final class NotAdmitted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAdmitted() {
        super(null, null, false, false);
    }
}
