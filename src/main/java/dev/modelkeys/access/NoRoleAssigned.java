package dev.modelkeys.access;

/** Thrown for a valid access token whose claims map to no role, or not to exactly one workspace. */
public final class NoRoleAssigned extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoRoleAssigned() {
        super(null, null, false, false);
    }
}
