package dev.modelkeys.access;

/** Somebody proved who they are, and has no place here. */
public final class NoRoleAssigned extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoRoleAssigned() {
        super(null, null, false, false);
    }
}
