package dev.modelkeys.routing.lease;

/** How many calls a lease can be for. */
public final class Calls {

    public static final int LEAST = 1;
    public static final int MOST = 1_000;

    private Calls() {}
}
