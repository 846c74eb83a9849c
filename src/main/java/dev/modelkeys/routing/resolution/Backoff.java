package dev.modelkeys.routing.resolution;

import java.time.Duration;

/** Times that double up to a longest one. */
record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    Duration after(int doublings) {
        Duration doubled = first.multipliedBy(1L << Math.min(doublings, MOST_DOUBLINGS));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
