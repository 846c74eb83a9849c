package dev.modelkeys.routing.simulation;

import dev.modelkeys.routing.resolution.CallOutcome;
import java.time.LocalTime;

/**
 * What a provider answers to a key for a part of the day.
 *
 * @param share how many of a hundred calls are answered so
 */
record Trouble(LocalTime from, LocalTime to, CallOutcome outcome, int share) {

    static Trouble of(String from, String to, CallOutcome outcome) {
        return new Trouble(LocalTime.parse(from), LocalTime.parse(to), outcome, 100);
    }

    boolean isAt(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
